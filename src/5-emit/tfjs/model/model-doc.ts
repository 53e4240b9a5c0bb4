import { headKinds } from "../../../catalogue/heads/index.js";
import type { Program, ProgramNode } from "../../../4-lower/program.js";
import { dimText } from "../../../shape/dim.js";
import type { Shape } from "../../../shape/shape.js";

/** What a reader of the function wants first: inputs, outputs and size of the network. */
export function modelDoc(program: Program): (string | undefined)[] {
  const { network, heads, nodes, totals } = program;
  const taken = grouped(network.inputs.map(({ name, shape }) => [name, withBatch(shape)]));
  const given =
    heads.length > 0
      ? heads.map(({ name, shape, type }) => `${name}, ${withBatch(shape)} ${reading(type)}`)
      : network.outputs.flatMap(({ node }) => described(nodes[node]));
  const { params, trainableParams } = totals;
  const frozen = params - trainableParams;
  const weights = `${count(params)}${frozen > 0 ? `, ${count(frozen)} of them not trained` : ""}`;
  return [
    program.doc,
    [`Inputs: ${taken}.`, `Outputs: ${given.join("; ")}.`, `Weights: ${weights}.`].join("\n"),
  ];
}

function described(node: ProgramNode | undefined): string[] {
  return node ? [`${node.path}, ${withBatch(node.shape ?? [])}`] : [];
}

/** What the numbers of an output are, before a loss or a reader turns them into an answer. */
function reading(kind: string): string {
  return headKinds.get(kind)?.reads ?? "values";
}

function withBatch(shape: Shape): string {
  return `[${["batch", ...shape.map(dimText)].join(", ")}]`;
}

/** `a and b, each [batch, 2]; c, [batch, 3]` */
function grouped(parts: readonly (readonly [name: string, shape: string])[]): string {
  const names = new Map<string, string[]>();
  for (const [name, shape] of parts) names.set(shape, [...(names.get(shape) ?? []), name]);
  return [...names]
    .map(([shape, same]) => `${listed(same)}, ${same.length > 1 ? "each " : ""}${shape}`)
    .join("; ");
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}
