import type { Plan, PlanNode, ValueOf } from "./plan.js";
import type { Operand } from "./primitives.js";
import { PlanError } from "./reading.js";

/** Throws a PlanError where a plan names what is not there, or what comes later. */
export function requireWhole({ inputs, nodes, outputs, heads }: Plan): void {
  const before = new Map<string, PlanNode>();
  for (const [i, node] of nodes.entries()) {
    const at = `nodes[${i}]`;
    if (before.has(node.name)) throw new PlanError(at, `there is a node \`${node.name}\` already`);
    requireNode(node, before, at);
    before.set(node.name, node);
  }
  for (const [i, { node, presence }] of inputs.entries()) {
    if (before.get(node)?.kind !== "input")
      throw new PlanError(`inputs[${i}]`, `\`${node}\` is not an input`);
    if (presence) requireValue(presence, before, `inputs[${i}].presence`);
  }
  for (const [i, value] of outputs.entries()) requireValue(value, before, `outputs[${i}]`);
  for (const [i, { output }] of heads.entries()) {
    requireValue(output, before, `heads[${i}].output`);
    if (!outputs.some(([name, n]) => name === output[0] && n === output[1]))
      throw new PlanError(`heads[${i}].output`, "is not one of the outputs");
  }
}

type Nodes = ReadonlyMap<string, PlanNode>;

function requireNode(node: PlanNode, before: Nodes, at: string): void {
  for (const [i, source] of node.sources.entries()) requireValue(source, before, `${at}.sources[${i}]`);
  if (node.masks && node.masks.length !== node.sources.length)
    throw new PlanError(`${at}.masks`, `has ${node.masks.length} entries for ${node.sources.length} sources`);
  for (const [i, mask] of (node.masks ?? []).entries())
    if (mask !== null && !before.has(mask)) throw missing(`${at}.masks[${i}]`, mask);
  const owner = ownerOf(node, before, at);
  requireUnlike(node.weights, `${at}.weights`);
  if (!node.lowered) return;
  const { steps, results } = node.lowered;
  const within = { sources: node.sources.length, weights: new Set(owner.weights.map(({ name }) => name)) };
  for (const [i, step] of steps.entries())
    for (const [o, operand] of step.of.entries())
      requireOperand(operand, { ...within, steps: i }, `${at}.lowered.steps[${i}].of[${o}]`);
  for (const [i, result] of results.entries())
    requireOperand(result, { ...within, steps: steps.length }, `${at}.lowered.results[${i}]`);
  if (results.length !== node.outputs.length)
    throw new PlanError(`${at}.lowered.results`, `has ${results.length} for ${node.outputs.length} outputs`);
}

function ownerOf(node: PlanNode, before: Nodes, at: string): PlanNode {
  if (node.weightsOf === undefined) return node;
  const owner = before.get(node.weightsOf);
  if (!owner) throw missing(`${at}.weightsOf`, node.weightsOf);
  if (owner.weightsOf !== undefined)
    throw new PlanError(`${at}.weightsOf`, `\`${owner.name}\` has no weights of its own`);
  if (node.weights.length > 0) throw new PlanError(`${at}.weights`, `are those of \`${owner.name}\``);
  return owner;
}

function requireUnlike(weights: PlanNode["weights"], at: string): void {
  weights.forEach(({ name }, i) => {
    if (weights.slice(0, i).some((other) => other.name === name))
      throw new PlanError(`${at}[${i}]`, `there is a weight \`${name}\` already`);
  });
}

function requireValue([name, output]: ValueOf, before: Nodes, at: string): void {
  const node = before.get(name);
  if (!node) throw missing(at, name);
  if (output >= node.outputs.length)
    throw new PlanError(
      at,
      `\`${name}\` has ${node.outputs.length} outputs, counted from 0, and no output ${output}`,
    );
}

function requireOperand(
  operand: Operand,
  {
    sources,
    weights,
    steps,
  }: { readonly sources: number; readonly weights: ReadonlySet<string>; readonly steps: number },
  at: string,
): void {
  if ("source" in operand && operand.source >= sources)
    throw new PlanError(
      at,
      `the node has ${sources} sources, counted from 0, and no source ${operand.source}`,
    );
  if ("weight" in operand && !weights.has(operand.weight))
    throw new PlanError(at, `the node has no weight \`${operand.weight}\``);
  if ("step" in operand && operand.step >= steps)
    throw new PlanError(at, `step ${operand.step} does not come before it`);
}

function missing(at: string, name: string): PlanError {
  return new PlanError(at, `no node \`${name}\` comes before it`);
}
