import type * as ast from "../1-parse/ast.js";
import { shapeText } from "../shape/shape.js";
import type {
  Binding,
  BlockFunction,
  Body,
  Constant,
  Parameter,
  Path,
  SharedPart,
  Statement,
} from "./body.js";
import { addBody, outOf } from "./live.js";
import { lowerConstant, lowerGiven } from "./lower-expression.js";
import { below, lowerFlow } from "./lower-flow.js";
import type { Place } from "./lower-flow.js";
import { constantValue, idOf, isReference, newId, originOf } from "./lowering.js";
import type { Lowering } from "./lowering.js";
import { optionOf } from "./parameter-option.js";
import { isFlat } from "./shared-form.js";

/** A block's or a turn's declarations, as far as they lead to what it gives. */
export function lowerBody(place: Place, body: ast.Body, path: Path): Body {
  const out = outOf(body);
  const live = addBody(place.lowering, body, new Set());
  const statements = live.flatMap((declaration) =>
    // What the body gives needs no name of its own.
    declaration === out ? [] : lowerStatement(place, declaration, path),
  );
  const given = body.pipeline ?? out?.pipeline;
  const result = given
    ? lowerFlow(place, given, out ? below(path, out.name.text) : path)
    : { from: place.in, steps: [] };
  return { statements, result };
}

/** What a declaration of a flow, a block or a constant is in code. */
export function lowerStatement(place: Place, declaration: ast.Declaration, path: Path): Statement[] {
  switch (declaration.kind) {
    case "const":
    case "param":
      return [constantOf(place.lowering, declaration)];
    case "block":
      return [lowerBlock(place, declaration)];
    case "shared":
      return [lowerShared(place, declaration, below(path, declaration.name.text))];
    case "branch":
    case "trunk":
    case "fuse":
    case "head":
      return [lowerBinding(place, declaration, declaration.kind, below(path, declaration.name.text))];
    default:
      return [];
  }
}

export function constantOf(lowering: Lowering, declaration: ast.ConstDeclaration): Constant {
  return {
    kind: "constant",
    ...declared(lowering, declaration),
    isParam: declaration.kind === "param",
    ...lowerConstant(lowering, declaration),
    value: constantValue(lowering, declaration),
  };
}

function declared(
  lowering: Lowering,
  declaration: ast.ConstDeclaration | ast.BlockDeclaration | ast.FlowDeclaration,
): Pick<Constant, "id" | "name" | "doc" | "origin"> {
  const { name, doc, span } = declaration;
  return { id: idOf(lowering, declaration), name: name.text, doc, origin: originOf(lowering, span) };
}

function lowerBinding(
  place: Place,
  declaration: ast.FlowDeclaration | ast.HeadDeclaration,
  kind: Binding["declared"],
  path: Path,
): Binding {
  const { lowering } = place;
  const { name, doc, span } = declaration;
  return {
    kind: "binding",
    declared: kind,
    values: [{ id: idOf(lowering, declaration), name: name.text }],
    flow: lowerFlow(place, declaration.pipeline, path),
    shape: place.once ? shapeOf(lowering, declaration) : undefined,
    doc,
    origin: originOf(lowering, span),
  };
}

function shapeOf({ model }: Lowering, declaration: ast.FlowDeclaration | ast.HeadDeclaration) {
  const { heads, network } = model.resolved;
  const node =
    declaration.kind === "head"
      ? heads.find((head) => head.declaration === declaration)?.node
      : network.named.get(declaration.name.text);
  return node === undefined ? undefined : model.nodes[node]?.shape;
}

function lowerShared(place: Place, declaration: ast.FlowDeclaration, path: Path): SharedPart {
  const { lowering } = place;
  const input = { id: newId(lowering), name: "x" };
  return {
    kind: "shared",
    ...declared(lowering, declaration),
    path,
    input,
    flow: lowerFlow({ ...place, in: input.id, once: false }, declaration.pipeline, path),
    isPlain: isFlat(lowering, declaration),
  };
}

/** A block as a function of a name, what flows in, and its parameters. */
export function lowerBlock(place: Place, block: ast.BlockDeclaration): BlockFunction {
  const { lowering } = place;
  const used = new Set<object>();
  addBody(lowering, block.body, used);
  const path = newId(lowering);
  const input = { id: newId(lowering), name: "x" };
  const inside = { ...place, in: input.id, once: false };
  return {
    kind: "function",
    ...declared(lowering, block),
    path,
    namesLayers: namesLayers(lowering, block.body),
    inputs: [input],
    parameters: block.parameters.map((parameter) => lowerParameter(lowering, block, parameter, used)),
    body: lowerBody(inside, block.body, [{ of: path }]),
    uses: usesOf(lowering, block),
  };
}

function lowerParameter(
  lowering: Lowering,
  block: ast.BlockDeclaration,
  parameter: ast.Parameter,
  used: ReadonlySet<object>,
): Parameter {
  const option = optionOf(lowering, parameter, block);
  return {
    id: idOf(lowering, parameter),
    name: parameter.name.text,
    isUsed: used.has(parameter),
    option,
    values: lowering.model.resolved.parameterValues.get(parameter) ?? [],
    fallback: parameter.fallback && lowerGiven(lowering, option, parameter.fallback),
  };
}

function usesOf({ model, calls }: Lowering, block: ast.BlockDeclaration): BlockFunction["uses"] {
  const seen = new Map<string, BlockFunction["uses"][number]>();
  for (const { before, after } of calls.get(block) ?? []) {
    const from = before === undefined ? undefined : model.nodes[before]?.shape;
    const to = model.nodes[after]?.shape;
    if (from && to) seen.set(`${shapeText(from)} ${shapeText(to)}`, { from, to });
  }
  return [...seen.values()];
}

/** Whether anything in a body is named after the call. */
function namesLayers(lowering: Lowering, body: ast.Body): boolean {
  const { pipeline } = body;
  const pipelines = [
    ...addBody(lowering, body, new Set()).flatMap((d) => ("pipeline" in d ? [d.pipeline] : [])),
    ...(pipeline ? [pipeline] : []),
  ];
  return pipelines.some(({ steps }) =>
    steps.some((step) =>
      step.kind === "repeat"
        ? namesLayers(lowering, step.body)
        : step.kind === "call" && !isReference(lowering, step),
    ),
  );
}
