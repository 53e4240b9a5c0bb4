import type { Fusion } from "../../catalogue/fusion.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { E0308, E0311 } from "../../diagnostics/messages.generated.js";
import { textOf } from "../../text/source.js";
import type { NetworkNode } from "../../2-resolve/resolved.js";
import type { ModelNode } from "../model.js";

/** A fusion of too few or too many sources, or of a value with itself. */
export function refusedSources(
  nodes: readonly ModelNode[],
  node: NetworkNode,
  fusion: Fusion,
): Diagnostic | undefined {
  return wrongCount(node, fusion) ?? joinedWithItself(nodes, node, fusion);
}

function wrongCount(node: NetworkNode, { name, sources }: Fusion): Diagnostic | undefined {
  const { min, max } = sources;
  const count = node.sources.length;
  if (count >= min && count <= max) return undefined;
  const wanted = min === max ? `exactly ${min}` : max === Infinity ? `at least ${min}` : `${min} to ${max}`;
  const why = `it takes ${wanted}, and gets ${count}`;
  return E0308({ layer: name, why }, node.nameSpan);
}

function joinedWithItself(
  nodes: readonly ModelNode[],
  { sources, sourceSpans, nameSpan }: NetworkNode,
  { name }: Fusion,
): Diagnostic | undefined {
  const second = sources.findIndex((id, i) => sources.indexOf(id) < i);
  if (second < 0 || !nodes[sources[second] ?? -1]?.shape) return undefined;
  const at = sourceSpans[second] ?? nameSpan;
  const first = sourceSpans[sources.indexOf(sources[second] ?? -1)];
  const related = first ? [{ span: first, message: "the same value" }] : [];
  return E0311({ layer: name, name: textOf(at), why: "it is joined with itself" }, at, { related });
}
