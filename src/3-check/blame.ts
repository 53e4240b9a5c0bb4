import type { Callable } from "../catalogue/options.js";
import type { RuleFix, Problem } from "../catalogue/problem.js";
import type { Diagnostic, Fix, Related } from "../diagnostics/diagnostic.js";
import { E0302, E0303, E0304, E0305, E0306, E0307, E0308 } from "../diagnostics/messages.generated.js";
import { sameShape, shapeText } from "../shape/shape.js";
import { dropArgument, setOption } from "../fixes/calls.js";
import { fix, write, writeInstead } from "../fixes/fix.js";
import { appendStep, insertStep, replaceStep } from "../fixes/steps.js";
import { textOf } from "../text/source.js";
import type { Span } from "../text/source.js";
import type { NetworkNode, Via } from "../2-resolve/resolved.js";
import { argumentOf } from "./network/arguments.js";
import type { ModelNode } from "./model.js";
import { throughBranch, upstreamFixes } from "./network/upstream.js";

const raisers = { E0302, E0303, E0304, E0305, E0306, E0307, E0308 };

/** A rule blames an option or an input; here it is known where that is written. */
export function problemDiagnostic(
  nodes: readonly ModelNode[],
  node: NetworkNode,
  callable: Callable,
  problem: Problem,
): Diagnostic {
  const raise = raisers[problem.code ?? "E0307"];
  const at = problem.at ?? blamedSpan(node, callable, problem.blame);
  const related = [...sourceRelated(nodes, node, problem), ...viaRelated(node.via)];
  return raise({ layer: callable.name, why: withNames(problem.why, node, "`") }, at, {
    related,
    help: problem.help === undefined ? [] : [problem.help],
    fixes: [
      ...upstreamFixes(nodes, node, problem),
      ...(problem.at && problem.instead !== undefined ? [writeInstead(problem.at, problem.instead)] : []),
      ...problem.fixes.flatMap((proposed) => toFix(nodes, node, callable, proposed)),
    ],
  });
}

/** A rule speaks of a source as `{0}`, since it does not know what it is called. */
function withNames(text: string, node: NetworkNode, quote = ""): string {
  return text.replace(/\{(\d+)\}/g, (whole, i: string) => {
    const written = node.sourceSpans[Number(i)];
    return written ? quote + textOf(written) + quote : whole;
  });
}

function blamedSpan(node: NetworkNode, callable: Callable, what: string | number): Span {
  if (typeof what === "number") return node.sourceSpans[what] ?? node.nameSpan;
  return argumentOf(node, callable, what)?.value.span ?? node.nameSpan;
}

/** Where the shape that does not fit came from: the step that made it, or the call that holds that step. */
function sourceRelated(nodes: readonly ModelNode[], node: NetworkNode, problem: Problem): Related[] {
  const other = problem.related;
  const blamed = typeof problem.blame === "number" ? problem.blame : 0;
  if (typeof problem.blame === "string" && problem.blame !== "input" && !other) {
    return fromSource(nodes, node.sources[0], node.via);
  }
  return [
    ...fromSource(nodes, node.sources[blamed], node.via),
    ...(other ? fromSource(nodes, node.sources[other.source], node.via) : []),
  ];
}

function fromSource(nodes: readonly ModelNode[], id: number | undefined, around: Via | undefined): Related[] {
  const source = id === undefined ? undefined : origin(nodes, id);
  if (!source?.shape) return [];
  const gives = nodes[id ?? -1]?.shape ?? source.shape;
  return [{ span: seenFrom(source, around), message: `gives ${shapeText(gives)}` }];
}

/** The node at which a map got the size that it has here. */
function origin(nodes: readonly ModelNode[], id: number): ModelNode | undefined {
  let node = nodes[id];
  while (node?.sources.length === 1) {
    const before = nodes[node.sources[0] ?? -1];
    if (!before?.shape || !node.shape || sameShape(mapOf(before.shape), mapOf(node.shape)) !== true) break;
    if (before.operation.kind === "input") break;
    node = before;
  }
  return node;
}

/** The sizes without the channels; of a vector, its only size. */
function mapOf<T>(shape: readonly T[]): readonly T[] {
  return shape.length > 1 ? shape.slice(0, -1) : shape;
}

/** The call at the level of the reader that led to a node: the node's own text when it stands on that level. */
function seenFrom(node: NetworkNode, around: Via | undefined): Span {
  let at: Span = node.operation.kind === "input" ? node.nameSpan : node.span;
  for (let via = node.via; via && via !== around; via = via.up) at = via.span;
  return at;
}

/** A mistake in a block that is called often is one mistake. */
export function oncePerPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, span: { file, start, end } }) => {
    const key = `${code} ${file.path} ${start} ${end}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** "in this call of `convUnit`", innermost first. */
export function viaRelated(via: Via | undefined): Related[] {
  const calls: Related[] = [];
  for (let at = via; at && calls.length < 3; at = at.up) {
    const what = at.text.startsWith("repeat ")
      ? `in turn ${at.text.slice(7)}`
      : `in this call of \`${at.text}\``;
    calls.push({ span: at.span, message: what });
  }
  return calls;
}

function toFix(nodes: readonly ModelNode[], node: NetworkNode, callable: Callable, proposed: RuleFix): Fix[] {
  switch (proposed.kind) {
    case "replaceStep":
      return fix(withNames(proposed.title, node), replaceStep(node.span, withNames(proposed.step, node)));
    case "insertBefore": {
      if (proposed.source === undefined) return fix(proposed.title, insertStep(node.span, proposed.step));
      const source = node.sourceSpans[proposed.source];
      return [
        ...appendTo(nodes[node.sources[proposed.source] ?? -1], node, proposed),
        ...(source ? throughBranch(node, source, proposed.step) : []),
      ];
    }
    case "option":
      return optionFix(node, callable, proposed);
  }
}

/** Lets a branch that does not fit go through one more step at its end. */
function appendTo(source: ModelNode | undefined, node: NetworkNode, { step }: { step: string }): Fix[] {
  const owner = source?.owner;
  if (!owner || !("pipeline" in owner) || owner.kind === "head" || node.via) return [];
  return fix(`put \`${step}\` at the end of \`${owner.name.text}\``, appendStep(owner.pipeline.span, step));
}

function optionFix(
  node: NetworkNode,
  callable: Callable,
  proposed: Extract<RuleFix, { kind: "option" }>,
): Fix[] {
  const argument = argumentOf(node, callable, proposed.option);
  if (proposed.value === undefined) return argument ? fix(proposed.title, dropArgument(node, argument)) : [];
  // It may stand without its name.
  return fix(
    proposed.title,
    argument ? write(argument.value.span, proposed.value) : setOption(node, proposed.option, proposed.value),
  );
}
