import { builtIn } from "../../catalogue/activations.js";
import type { Diagnostic, Fix } from "../../diagnostics/diagnostic.js";
import { W0407 } from "../../diagnostics/messages.generated.js";
import { layerOf } from "../model.js";
import type { ModelNode } from "../model.js";
import { setOption } from "../../fixes/calls.js";
import { fix } from "../../fixes/fix.js";

/** Biases that the batch normalization right after takes away again, a step of the text once, however often it runs. */
export function cancelledBiases(nodes: readonly ModelNode[]): Diagnostic[] {
  const readers = groupedBy(nodes, (node) => node.sources);
  const steps = groupedBy(
    nodes.filter((node) => lastBias(node) !== undefined),
    (node) => [node.span],
  );
  return [...steps.values()].flatMap((uses) => {
    const after = uses.map((node) => readers.get(node.id) ?? []);
    const isIdle = (node: ModelNode, i: number) =>
      !builtIn(node.values) && after[i]?.length !== 0 && after[i]?.every(takesMeansOfBatch);
    const [first] = uses;
    const layer = first && layerOf(first);
    const option = first && lastBias(first);
    const because = after[0]?.[0]?.nameSpan;
    // Where one use of a step needs the bias, the step keeps it.
    if (!first || !layer || option === undefined || !because || !uses.every(isIdle)) return [];
    const at = written(first, option)?.value.span ?? first.nameSpan;
    return [W0407({ layer: layer.name }, at, { because, fixes: withoutBias(first, option) })];
  });
}

/** The option that a node's bias hangs on, where it has one for each channel that is added last. */
function lastBias(node: ModelNode): string | undefined {
  const bias = layerOf(node)?.traits.bias;
  return bias?.axis === -1 && node.values[bias.option] === true ? bias.option : undefined;
}

function takesMeansOfBatch(node: ModelNode): boolean {
  return layerOf(node)?.traits.normalizes === "batch";
}

function written(node: ModelNode, option: string) {
  return node.arguments.find((argument) => argument.name === option);
}

function withoutBias(node: ModelNode, option: string): Fix[] {
  return fix(`write \`${option}: false\``, setOption(node, option, "false"));
}

function groupedBy<K>(
  nodes: readonly ModelNode[],
  keysOf: (node: ModelNode) => readonly K[],
): ReadonlyMap<K, readonly ModelNode[]> {
  const groups = new Map<K, ModelNode[]>();
  for (const node of nodes)
    for (const key of keysOf(node)) {
      const before = groups.get(key);
      if (before) before.push(node);
      else groups.set(key, [node]);
    }
  return groups;
}
