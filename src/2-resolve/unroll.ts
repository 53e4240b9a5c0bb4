import { identity as identityName } from "../catalogue/activations.js";
import { layers } from "../catalogue/layers/index.js";
import { valueText } from "../catalogue/value.js";
import type { Value } from "../catalogue/value.js";
import { E0210, E0211 } from "../diagnostics/messages.generated.js";
import type * as ast from "../1-parse/ast.js";
import { maxCallDepth, maxNodes } from "../limits.js";
import type { Span } from "../text/source.js";
import { bindArguments } from "./block-arguments.js";
import { evaluate, evaluateArguments, evaluateSize, isUnknownName } from "./evaluate.js";
import type { Environment } from "./evaluate.js";
import { find, frame, valueOf } from "./frame.js";
import type { Frame, SharedPart } from "./frame.js";
import type { NetworkNode } from "./resolved.js";
import type { Unroller } from "./unroller.js";

/** Steps that unrolling may take; a network of the most nodes needs fewer. */
const maxWork = 10 * maxNodes;

export function environmentOf(unroller: Unroller, at: Frame): Environment {
  const { meaning, report, isUnknown } = unroller;
  return { meaning, report, isUnknown, lookUp: (named) => valueOf(at, named) };
}

/** Adds a pipeline's nodes and gives the last one. `path` is the name of what it declares. */
export function runPipeline(unroller: Unroller, at: Frame, pipeline: ast.Pipeline, path: string): number {
  const counted = pipeline.steps.filter((s) => s.kind !== "assert" && !isReference(unroller, s));
  const names = new Map<string, number>();
  let current = at.in;
  for (const step of pipeline.steps) {
    if (unroller.stopped) break;
    if (step.kind === "assert") {
      assertShape(unroller, at, current, step);
      continue;
    }
    const before = current;
    const name = step.kind === "call" ? step.name.text : "repeat";
    let stepPath = path;
    if (counted.length > 1 && !isReference(unroller, step)) {
      const count = (names.get(name) ?? 0) + 1;
      names.set(name, count);
      stepPath = count === 1 ? `${path}/${name}` : `${path}/${name}_${count}`;
    }
    current =
      step.kind === "call"
        ? runCall(unroller, at, step, current, stepPath)
        : runRepeat(unroller, at, step, current, stepPath);
    unroller.network.pass({ step, before, after: current, via: at.via });
  }
  return current ?? unroller.network.lost(pipeline.span, at.via);
}

/** Whether a pipeline is only another name for what flows in. */
export function isAlias(unroller: Unroller, pipeline: ast.Pipeline): boolean {
  return pipeline.steps.every((s) => s.kind === "assert" || isReference(unroller, s));
}

function isReference(unroller: Unroller, step: ast.Step): boolean {
  if (step.kind !== "call") return false;
  const meaning = unroller.meaning.get(step.name);
  if (meaning?.kind === "in" || meaning?.kind === "input") return true;
  return meaning?.kind === "flow" && meaning.declaration.kind !== "shared";
}

function assertShape(unroller: Unroller, at: Frame, node: number | undefined, step: ast.AssertStep): void {
  if (node === undefined) return;
  const sizes = step.sizes.map((size) => evaluateSize(environmentOf(unroller, at), size));
  if (sizes.every((size) => size !== undefined))
    unroller.network.assert({ node, sizes, span: step.span, via: at.via });
}

function runCall(
  unroller: Unroller,
  at: Frame,
  step: ast.CallStep,
  current: number | undefined,
  path: string,
): number {
  if (exhausted(unroller, step.span)) return current ?? 0;
  const meaning = unroller.meaning.get(step.name);
  switch (meaning?.kind) {
    case "in":
      return at.in ?? unroller.network.lost(step.span, at.via);
    case "input":
      return find(at, (f) => f.nodes, meaning.declaration) ?? unroller.network.lost(step.span, at.via);
    case "flow": {
      const part = find(at, (f) => f.shared, meaning.declaration);
      if (part) return useShared(unroller, at, part, meaning.declaration, step, current);
      return find(at, (f) => f.nodes, meaning.declaration) ?? unroller.network.lost(step.span, at.via);
    }
    case "layer": {
      const source = current ?? unroller.network.lost(step.span, at.via);
      return addNode(unroller, at, step, path, {
        operation: meaning,
        sources: [source],
        sourceSpans: [undefined],
        ...optionsOf(unroller, at, step.arguments ?? []),
      });
    }
    case "fusion": {
      const written = step.arguments ?? [];
      // A list of sources is told; its items are what is meant.
      const listed = written.flatMap(({ name, value }) =>
        name ? [] : value.kind === "list" ? value.items : [value],
      );
      const sources = listed.map((value) => sourceOf(unroller, at, value));
      return addNode(unroller, at, step, path, {
        operation: meaning,
        sources,
        sourceSpans: listed.map((value) => value.span),
        ...optionsOf(
          unroller,
          at,
          written.filter((a) => a.name),
        ),
      });
    }
    case "block":
      return callBlock(unroller, at, meaning.declaration, step, current, path);
    default: {
      // Told already; what its arguments hold is still looked at.
      optionsOf(unroller, at, step.arguments ?? []);
      return unroller.network.lost(step.span, at.via);
    }
  }
}

function optionsOf(
  unroller: Unroller,
  at: Frame,
  written: readonly ast.ArgumentExpression[],
): Pick<NetworkNode, "arguments" | "complete"> {
  return evaluateArguments(environmentOf(unroller, at), written);
}

function sourceOf(unroller: Unroller, at: Frame, value: ast.Expression): number {
  const meaning = value.kind === "name" ? unroller.meaning.get(value.name) : undefined;
  if (meaning?.kind === "in" && at.in !== undefined) return at.in;
  const declared = meaning && "declaration" in meaning ? meaning.declaration : undefined;
  return (declared && find(at, (f) => f.nodes, declared)) ?? unroller.network.lost(value.span, at.via);
}

function addNode(
  unroller: Unroller,
  at: Frame,
  step: ast.CallStep,
  path: string,
  more: Pick<NetworkNode, "operation" | "sources" | "sourceSpans" | "arguments" | "complete">,
): number {
  return unroller.network.add({
    path,
    operation: more.operation,
    sources: more.sources,
    sourceSpans: more.sourceSpans,
    arguments: more.arguments,
    complete: more.complete,
    span: step.span,
    nameSpan: step.name.span,
    via: at.via,
  });
}

function callBlock(
  unroller: Unroller,
  at: Frame,
  block: ast.BlockDeclaration,
  step: ast.CallStep,
  current: number | undefined,
  path: string,
): number {
  if (at.depth >= maxCallDepth) {
    stop(unroller, step.span, `blocks call blocks more than ${maxCallDepth} deep here`);
    return current ?? 0;
  }
  const home = find(at, (f) => f.blocks, block);
  const source = current ?? unroller.network.lost(step.span, at.via);
  const values = new Map<object, Value>();
  const inner = frame(home, {
    in: source,
    via: { span: step.span, text: block.name.text, call: { block, step, values }, up: at.via },
    depth: at.depth + 1,
    values,
  });
  bindArguments(unroller, at, inner, block, step);
  const result = runBody(unroller, inner, block.body, path);
  // Added after its callees, so that they come first.
  unroller.blocks.add(block);
  return result;
}

/** Declarations, then steps from `in`; without steps, `out` is what the body gives. */
export function runBody(unroller: Unroller, at: Frame, body: ast.Body, path: string): number {
  for (const declaration of body.declarations) {
    if (unroller.stopped) break;
    runInner(unroller, at, declaration, path);
  }
  if (body.pipeline) return runPipeline(unroller, at, body.pipeline, path);
  const out = body.declarations.findLast((d) => "name" in d && d.name.text === "out");
  return (out && at.nodes.get(out)) ?? unroller.network.lost(body.span, at.via);
}

function runInner(unroller: Unroller, at: Frame, declaration: ast.Declaration, path: string): void {
  switch (declaration.kind) {
    case "const":
    case "param": {
      const value = evaluate(environmentOf(unroller, at), declaration.value);
      if (value) at.values.set(declaration, value);
      return;
    }
    case "block":
      at.blocks.set(declaration, at);
      return;
    case "branch":
    case "trunk":
    case "fuse":
    case "shared":
      return runFlow(unroller, at, declaration, `${path}/${pathOf(unroller, declaration)}`);
  }
}

/** The name; for a second declaration of one name, which was told, a path that no other node can have. */
export function pathOf(unroller: Unroller, { name }: Pick<ast.FlowDeclaration, "name">): string {
  return unroller.meaning.has(name) ? name.text : `?${unroller.network.size}`;
}

/** A branch, trunk or fuse adds its nodes at once; a shared part where it is used. */
export function runFlow(unroller: Unroller, at: Frame, declaration: ast.FlowDeclaration, path: string): void {
  if (declaration.kind === "shared") at.shared.set(declaration, { path, home: at, uses: 0, first: [] });
  else at.nodes.set(declaration, runPipeline(unroller, at, declaration.pipeline, path));
}

function useShared(
  unroller: Unroller,
  at: Frame,
  part: SharedPart,
  declaration: ast.FlowDeclaration,
  step: ast.CallStep,
  current: number | undefined,
): number {
  part.uses += 1;
  const path = part.uses === 1 ? part.path : `${part.path}@${part.uses}`;
  const begin = unroller.network.size;
  const inner = frame(part.home, {
    in: current ?? unroller.network.lost(step.span, at.via),
    via: { span: step.span, text: declaration.name.text, up: at.via },
    depth: at.depth + 1,
  });
  const result = runPipeline(unroller, inner, declaration.pipeline, path);
  if (part.uses === 1)
    part.first = Array.from({ length: unroller.network.size - begin }, (_, i) => begin + i);
  else unroller.network.shareWeights(begin, part.first);
  return result;
}

function runRepeat(
  unroller: Unroller,
  at: Frame,
  step: ast.RepeatStep,
  current: number | undefined,
  path: string,
): number {
  const environment = environmentOf(unroller, at);
  const from = step.from ? count(environment, step.from, -Infinity) : 1;
  const to = count(environment, step.to, step.from ? -Infinity : 0);
  let flowing = current ?? unroller.network.lost(step.span, at.via);
  if (from === undefined || to === undefined) return unroller.network.lost(step.span, at.via);
  for (let i = from; i <= to && !exhausted(unroller, step.span); i++) {
    const text = step.index ? `repeat ${step.index.text} = ${i}` : `repeat ${i}`;
    const turn = frame(at, { in: flowing, via: { span: step.span, text, up: at.via } });
    turn.values.set(step, { kind: "number", value: i, span: step.index?.span ?? step.span });
    flowing = runBody(unroller, turn, step.body, `${path}/${i}`);
  }
  return flowing;
}

function count(environment: Environment, expression: ast.Expression, least: number): number | undefined {
  const value = evaluate(environment, expression);
  if (!value) return undefined;
  if (value.kind === "number" && Number.isInteger(value.value) && value.value >= least) return value.value;
  const why = `${valueText(value)} is not a whole number${least === 0 ? " of rounds" : ""}`;
  if (!isUnknownName(environment, expression)) environment.report(E0210({ why }, expression.span));
  return undefined;
}

function exhausted(unroller: Unroller, span: Span): boolean {
  unroller.work += 1;
  if (unroller.stopped) return true;
  if (unroller.network.size < maxNodes && unroller.work < maxWork) return false;
  stop(unroller, span, `more than ${maxNodes} layers come out of blocks and repeats`);
  return true;
}

function stop(unroller: Unroller, span: Span, why: string): void {
  unroller.stopped = true;
  unroller.network.clear();
  unroller.report(E0211({ limit: maxNodes, why }, span));
}

/** A head that adds no layer still needs one of its own, so that its output has its name. */
export function identity(
  unroller: Unroller,
  at: Frame,
  source: number,
  head: ast.HeadDeclaration,
  path: string,
): number {
  const layer = layers.get(identityName);
  if (!layer) return source;
  const { span } = head.pipeline;
  const step: ast.CallStep = { kind: "call", name: { text: head.name.text, span }, span };
  return addNode(unroller, at, step, path, {
    operation: { kind: "layer", layer },
    sources: [source],
    sourceSpans: [undefined],
    arguments: [],
    complete: true,
  });
}
