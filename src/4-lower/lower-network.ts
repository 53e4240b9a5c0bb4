import { identity } from "../catalogue/activations.js";
import { layers } from "../catalogue/layers/index.js";
import type * as ast from "../1-parse/ast.js";
import type { Binding, BlockFunction, Constant, Input, LayerStep, Statement } from "./body.js";
import { addUses, isFlow, liveDeclarations } from "./live.js";
import { constantOf, lowerBlock, lowerBody, lowerStatement } from "./lower-body.js";
import type { Place } from "./lower-flow.js";
import { idOf, isReference, originOf } from "./lowering.js";
import type { Lowering } from "./lowering.js";
import type { Network, Output } from "./program.js";

export interface LoweredNetwork {
  readonly constants: readonly Constant[];
  readonly functions: readonly BlockFunction[];
  readonly network: Network;
  /** Declarations that shape the network. */
  readonly used: ReadonlySet<object>;
}

export function lowerNetwork(lowering: Lowering): LoweredNetwork {
  const { resolved } = lowering.model;
  const files = [resolved.ast, ...resolved.imports];
  // The functions of blocks within blocks stand within functions.
  const blocks = resolved.blocks.filter((block) =>
    files.some(({ declarations }) => declarations.includes(block)),
  );
  const used = usedBy(lowering, blocks);
  const constants = resolved.constants.map(({ declaration }) => declaration);
  const place: Place = { lowering, in: undefined, once: true, lowerBody };
  const live = liveDeclarations(lowering, constants, used);
  const inputs = inputsOf(lowering);
  const statements = resolved.ast.declarations
    .filter((declaration) => used.has(declaration))
    .flatMap((declaration) => statementOf(place, declaration, inputs));
  return {
    constants: live.map((declaration) => constantOf(lowering, declaration)),
    functions: blocks.map((block) => lowerBlock(place, block)),
    network: { inputs: [...inputs.values()], statements, outputs: outputsOf(lowering) },
    used,
  };
}

/** What the outputs and the called blocks lead back to. */
function usedBy(lowering: Lowering, blocks: readonly ast.BlockDeclaration[]): Set<object> {
  const { resolved, outputs } = lowering.model;
  const used = new Set<object>();
  for (const block of blocks) addUses(lowering, block, used);
  const { declarations } = resolved.ast;
  for (const declaration of declarations) {
    if (declaration.kind === "input" || declaration.kind === "head") used.add(declaration);
    if (resolved.heads.length > 0 || !isFlow(declaration)) continue;
    const node = resolved.network.named.get(declaration.name.text);
    if (node !== undefined && outputs.includes(node)) used.add(declaration);
  }
  liveDeclarations(lowering, declarations, used);
  return used;
}

/** A network has only the inputs that lead to an output. */
function inputsOf(lowering: Lowering): ReadonlyMap<ast.Declaration, Input> {
  return new Map(
    lowering.model.inputs.map(({ declaration, name, shape, type, node }) => [
      declaration,
      {
        kind: "input",
        id: idOf(lowering, declaration),
        name,
        type: type.name.text,
        shape,
        node,
        doc: declaration.doc,
        origin: originOf(lowering, declaration.span),
      },
    ]),
  );
}

function statementOf(
  place: Place,
  declaration: ast.Declaration,
  inputs: ReadonlyMap<ast.Declaration, Input>,
): readonly Statement[] {
  switch (declaration.kind) {
    case "input": {
      const input = inputs.get(declaration);
      return input ? [input] : [];
    }
    // These are not the network's, but the file's.
    case "const":
    case "param":
    case "block":
      return [];
    case "head":
      return lowerStatement(place, declaration, []).map((statement) =>
        statement.kind === "binding" ? named(place.lowering, declaration, statement) : statement,
      );
    default:
      return lowerStatement(place, declaration, []);
  }
}

/** A head that adds no layer still has one of its own, so that its output has its name. */
function named(lowering: Lowering, head: ast.HeadDeclaration, binding: Binding): Binding {
  const isAlias = head.pipeline.steps.every((step) => step.kind === "assert" || isReference(lowering, step));
  const layer = layers.get(identity);
  const node = lowering.model.resolved.heads.find(({ declaration }) => declaration === head)?.node;
  if (!isAlias || !layer) return binding;
  const step: LayerStep = {
    kind: "layer",
    layer,
    path: [head.name.text],
    arguments: [],
    nodes: node === undefined ? [] : [node],
    unreached: undefined,
    shape: binding.shape,
    changesShape: false,
  };
  return { ...binding, flow: { ...binding.flow, steps: [step] } };
}

/** The heads' nodes, or those that nothing else uses, with the name that each has. */
function outputsOf(lowering: Lowering): readonly Output[] {
  const { resolved, outputs } = lowering.model;
  const values = new Map<number, object>();
  for (const { node, declaration } of resolved.heads) if (node !== undefined) values.set(node, declaration);
  if (resolved.heads.length === 0)
    for (const declaration of resolved.ast.declarations) {
      const node = isFlow(declaration) ? resolved.network.named.get(declaration.name.text) : undefined;
      if (node !== undefined) values.set(node, declaration);
    }
  return outputs.flatMap((node) => {
    const declaration = values.get(node);
    return declaration ? [{ node, value: idOf(lowering, declaration) }] : [];
  });
}
