import type { Diagnostic, Fix } from "../../diagnostics/diagnostic.js";
import { replace } from "../../diagnostics/diagnostic.js";
import { W0407 } from "../../diagnostics/messages.generated.js";
import { span } from "../../text/source.js";
import type { ModelNode } from "../model.js";

/** Layers whose bias is one value for each channel, added last; attention and layers over time have theirs within. */
const adding: ReadonlySet<string> = new Set([
  "dense",
  "conv1d",
  "conv2d",
  "conv3d",
  "conv2dTranspose",
  "conv3dTranspose",
  "separableConv2d",
  "depthwiseConv2d",
]);

/** Biases that the batch normalization right after takes away again, a step of the text once, however often it runs. */
export function cancelledBiases(nodes: readonly ModelNode[]): Diagnostic[] {
  const readers = groupedBy(nodes, (node) => node.sources);
  const steps = groupedBy(nodes.filter(hasBias), (node) => [node.span]);
  return [...steps.values()].flatMap((uses) => {
    const after = uses.map((node) => readers.get(node.id) ?? []);
    const isIdle = (node: ModelNode, i: number) =>
      node.values["activation"] === "linear" && after[i]?.length !== 0 && after[i]?.every(isNormalization);
    const [first] = uses;
    const because = after[0]?.[0]?.nameSpan;
    // Where one use of a step needs the bias, the step keeps it.
    if (!first || !because || !uses.every(isIdle)) return [];
    const at = written(first)?.value.span ?? first.nameSpan;
    return [W0407({ layer: layerName(first) }, at, { because, fixes: withoutBias(first) })];
  });
}

function hasBias(node: ModelNode): boolean {
  return adding.has(layerName(node)) && node.values["useBias"] === true;
}

function isNormalization(node: ModelNode): boolean {
  return layerName(node) === "batchNormalization";
}

function layerName({ operation }: ModelNode): string {
  return operation.kind === "layer" ? operation.layer.name : "";
}

function written(node: ModelNode) {
  return node.arguments.find((argument) => argument.name === "useBias");
}

function withoutBias(node: ModelNode): Fix[] {
  const { file, end } = node.span;
  const title = "write `useBias: false`";
  const given = written(node);
  if (given) return [replace(title, given.value.span, "false")];
  // After the last argument, and before a comma that may end the list.
  const last = node.arguments.at(-1)?.value.span.end ?? end - 1;
  return [replace(title, span(file, last, last), ", useBias: false")];
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
