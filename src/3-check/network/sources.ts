import type { Fusion } from "../../catalogue/fusion.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { E0308, E0311 } from "../../diagnostics/messages.generated.js";
import { textOf } from "../../text/source.js";
import type { NetworkNode, Resolved } from "../../2-resolve/resolved.js";
import type { ModelNode } from "../model.js";

/** A fusion of too few or too many sources, or of a value with itself that others take too. */
export function refusedSources(
  { network }: Pick<Resolved, "network">,
  nodes: readonly ModelNode[],
  node: NetworkNode,
  fusion: Fusion,
): Diagnostic | undefined {
  return wrongCount(node, fusion) ?? joinedWithItself(network.nodes, nodes, node, fusion);
}

function wrongCount(node: NetworkNode, { name, sources }: Fusion): Diagnostic | undefined {
  const { min, max } = sources;
  const count = node.sources.length;
  if (count >= min && count <= max) return undefined;
  const wanted = min === max ? `exactly ${min}` : max === Infinity ? `at least ${min}` : `${min} to ${max}`;
  const why = `it takes ${wanted}, and gets ${count}`;
  return E0308({ layer: name, why }, node.nameSpan);
}

/**
 * TensorFlow.js counts a step that takes a value twice as one that takes it, and as two when it has taken it: it frees
 * the value before the others had it. An input's it never frees.
 */
function joinedWithItself(
  network: readonly NetworkNode[],
  nodes: readonly ModelNode[],
  { id: self, sources, sourceSpans, nameSpan }: NetworkNode,
  { name }: Fusion,
): Diagnostic | undefined {
  const second = sources.findIndex((id, i) => sources.indexOf(id) < i && isTakenElsewhere(network, id, self));
  const twice = nodes[sources[second] ?? -1];
  if (!twice?.shape || twice.operation.kind === "input") return undefined;
  const at = sourceSpans[second] ?? nameSpan;
  const first = sourceSpans[sources.indexOf(twice.id)];
  const related = first ? [{ span: first, message: "the same value" }] : [];
  const why = "another step takes it too, and TensorFlow.js frees it here";
  return E0311({ layer: name, name: textOf(at), why }, at, { related });
}

function isTakenElsewhere(network: readonly NetworkNode[], value: number, by: number): boolean {
  return network.some(({ id, sources }) => id !== by && sources.includes(value));
}
