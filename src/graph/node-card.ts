import type { Kind } from "./kinds.js";
import { shortened, weightsLabel } from "./wording.js";
import type { Card, GraphEdge, GraphNode } from "./types.js";

/** Steps that are drawn within the card of what they follow. */
const small: ReadonlySet<Kind> = new Set<Kind>(["activation", "normalization", "regularization"]);

/** For each small step that follows one node and nothing else does: the node whose card it is drawn in. */
export function mergeChips(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Map<string, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const sources = new Map<string, string[]>();
  const uses = new Map<string, number>();
  for (const { from, to } of edges) {
    sources.set(to, [...(sources.get(to) ?? []), from]);
    uses.set(from, (uses.get(from) ?? 0) + 1);
  }
  const merged = new Map<string, string>();
  for (const node of nodes) {
    const [from, another] = sources.get(node.id) ?? [];
    const before = from === undefined ? undefined : byId.get(from);
    if (!before || another !== undefined || !small.has(node.kind) || node.name !== "") continue;
    const fits = before.group === node.group && before.kind !== "input" && before.kind !== "lost";
    if (fits && uses.get(before.id) === 1) merged.set(node.id, merged.get(before.id) ?? before.id);
  }
  return merged;
}

/** The card of a node with the small steps after it. */
export function nodeCard(id: string, nodes: readonly GraphNode[]): Card {
  const [first, ...rest] = nodes;
  const weights = nodes.reduce((sum, node) => sum + node.weights, 0);
  const shared = nodes.some(({ sharedWith }) => sharedWith !== undefined);
  const builtIn = first?.activation ? [{ kind: "activation" as const, text: first.activation }] : [];
  return {
    id,
    kind: first?.kind ?? "lost",
    name: shortened(first?.name ?? "", 24),
    title: shortened(first?.title ?? "", 28),
    detail: shortened(first?.detail ?? "", 32),
    chips: [...builtIn, ...rest.map((node) => ({ kind: node.kind, text: shortened(chipText(node), 24) }))],
    note: weights > 0 ? weightsLabel(weights) : shared ? "shared weights" : "",
    strip: [],
    box: first?.group,
    folded: false,
    optional: first?.optional ?? false,
    live: first?.live ?? true,
    nodes,
  };
}

const shortNames: Readonly<Record<string, string>> = {
  batchNormalization: "batch norm",
  layerNormalization: "layer norm",
  groupNormalization: "group norm",
};

/** The small numbers of a normalization are left to the tooltip. */
function chipText({ kind, title, detail }: GraphNode): string {
  const name = shortNames[title] ?? title;
  return detail === "" || kind === "normalization" ? name : `${name} ${detail}`;
}
