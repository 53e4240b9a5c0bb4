import { shortened, weightsLabel } from "./wording.js";
import type { Card, GraphGroup, GraphNode } from "./types.js";

/** A group as one card: what it is, how often it is repeated, and what it weighs. */
export function foldedCard(
  group: GraphGroup,
  nodes: readonly GraphNode[],
  groups: readonly GraphGroup[],
): Card {
  const turns = groups.filter(({ kind, parent }) => kind === "turn" && parent === group.id);
  const weights = nodes.reduce((sum, node) => sum + node.weights, 0);
  const shared = nodes.some(({ sharedWith }) => sharedWith !== undefined);
  const layers = nodes.length === 1 ? "1 layer" : `${nodes.length} layers`;
  return {
    id: group.id,
    kind: "block",
    name: group.kind === "lane" ? "" : shortened(group.lane, 24),
    title: shortened(titleOf(group, turns), 30),
    detail: layers,
    chips: [],
    note: weights > 0 ? weightsLabel(weights) : shared ? "shared weights" : "",
    strip: nodes.map(({ kind }) => kind),
    box: group.parent,
    folded: true,
    optional: false,
    live: nodes.some(({ live }) => live),
    nodes,
  };
}

/** `residual(16) ×50` for turns that all are one call; else what is common to them. */
function titleOf({ kind, label, lane, call }: GraphGroup, turns: readonly GraphGroup[]): string {
  if (kind === "lane") return lane;
  if (kind !== "repeat") return call === "" ? label : call;
  const calls = new Set(turns.map((turn) => turn.call));
  const [only = ""] = calls;
  const what = calls.size === 1 && only !== "" ? only : "repeat";
  return turns.length > 0 ? `${what} ×${turns.length}` : what;
}
