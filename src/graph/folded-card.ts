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
    title: shortened(titleOf(group, turns, nodes), 30),
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

/** `residual(16) ×50` for turns that all are one call, `unit ×3` or `dense ×3` for what is like, `repeat ×3` for the rest. */
function titleOf(
  { kind, label, lane, call, turns: count }: GraphGroup,
  turns: readonly GraphGroup[],
  nodes: readonly GraphNode[],
): string {
  if (kind === "lane") return lane;
  if (kind !== "repeat") return call === "" ? label : call;
  const calls = turns.map((turn) => turn.call);
  const layers = count === nodes.length ? nodes.map(({ title }) => title) : [];
  const what =
    common(calls) ?? common(calls.map((text) => text.replace(/\(.*/s, ""))) ?? common(layers) ?? "repeat";
  return `${what} ×${count}`;
}

/** What all of them are. */
function common(texts: readonly string[]): string | undefined {
  const [first = ""] = texts;
  return first !== "" && texts.every((text) => text === first) ? first : undefined;
}
