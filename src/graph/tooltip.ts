import { grouped, weightsLabel } from "./wording.js";
import type { Card, GraphNode } from "./types.js";

/** What is told of a card to who looks closely. */
export function tooltip({ nodes, title, folded }: Card): string[] {
  const [first] = nodes;
  if (!first) return [];
  const last = nodes.at(-1) ?? first;
  if (!folded && nodes.length === 1) return nodeLines(first);
  const weights = nodes.reduce((sum, node) => sum + node.weights, 0);
  return [
    folded ? title : first.id,
    `${nodes.length} layers: ${[...new Set(nodes.map((node) => node.title))].slice(0, 8).join(", ")}`,
    `output ${last.shape}`,
    `${weights < 100_000 ? weightsLabel(weights) : `${grouped(weights)} weights`}`,
    `${first.place.file}:${first.place.line}`,
  ];
}

function nodeLines({
  id,
  title,
  detail,
  shape,
  weights,
  sharedWith,
  multiplyAdds,
  kind,
  optional,
  live,
  place,
}: GraphNode): string[] {
  return [
    kind === "input" || kind === "head"
      ? `${kind} ${title}: ${detail}`
      : `${id}: ${title} ${detail}`.trimEnd(),
    `output ${shape}`,
    sharedWith === undefined
      ? weights > 0
        ? `${grouped(weights)} weights`
        : ""
      : `weights of ${sharedWith}`,
    multiplyAdds === "0" ? "" : `${multiplyAdds} multiply-adds per row`,
    optional ? "may be missing" : "",
    live ? "" : "leads to no head",
    `${place.file}:${place.line}: ${place.text}`,
  ].filter((line) => line !== "");
}
