import { foldedCard } from "./folded-card.js";
import { mergeChips, nodeCard } from "./node-card.js";
import type { Card, GraphEdge, GraphNode, NetworkGraph, Picture } from "./types.js";

export function picture(graph: NetworkGraph, folded: ReadonlySet<string>): Picture {
  const hiding = outermostFolded(graph, folded);
  const hiddenIn = ({ group }: GraphNode) => (group === undefined ? undefined : hiding.get(group));
  const chipOf = mergeChips(
    graph.nodes.filter((node) => hiddenIn(node) === undefined),
    graph.edges,
  );
  const cardOf = new Map(
    graph.nodes.map((node) => [node.id, hiddenIn(node) ?? chipOf.get(node.id) ?? node.id]),
  );
  const members = new Map<string, GraphNode[]>();
  for (const node of graph.nodes) {
    const id = cardOf.get(node.id) ?? node.id;
    members.set(id, [...(members.get(id) ?? []), node]);
  }
  const groups = new Map(graph.groups.map((group) => [group.id, group]));
  const cards = [...members].map(([id, nodes]) => {
    const group = groups.get(id);
    return group ? foldedCard(group, nodes, graph.groups) : nodeCard(id, nodes);
  });
  const edges = edgesBetween(graph.edges, cardOf);
  const boxes = graph.groups.filter(({ id }) => hiding.get(id) === undefined);
  return { name: graph.name, doc: graph.doc, cards, boxes, edges };
}

/** How many cards follow one another on the longest way. */
export function columnsOf(cards: readonly Card[], edges: readonly GraphEdge[]): number {
  const after = new Map<string, string[]>();
  const waiting = new Map<string, number>();
  for (const { from, to } of edges) {
    after.set(from, [...(after.get(from) ?? []), to]);
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
  }
  let columns = 0;
  let column = cards.filter(({ id }) => !waiting.has(id)).map(({ id }) => id);
  while (column.length > 0) {
    columns += 1;
    const next: string[] = [];
    for (const id of column.flatMap((one) => after.get(one) ?? [])) {
      const left = (waiting.get(id) ?? 0) - 1;
      waiting.set(id, left);
      if (left === 0) next.push(id);
    }
    column = next;
  }
  return columns;
}

/** For each group, the outermost folded one around it or itself. */
function outermostFolded(graph: NetworkGraph, folded: ReadonlySet<string>): Map<string, string | undefined> {
  const outermost = new Map<string, string | undefined>();
  for (const { id, parent } of graph.groups) {
    const above = parent === undefined ? undefined : outermost.get(parent);
    outermost.set(id, above ?? (folded.has(id) ? id : undefined));
  }
  return outermost;
}

/** Edges within a card are not drawn, and two cards have one edge for each node that is read. */
function edgesBetween(edges: readonly GraphEdge[], cardOf: ReadonlyMap<string, string>): GraphEdge[] {
  const drawn = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const from = cardOf.get(edge.from) ?? edge.from;
    const to = cardOf.get(edge.to) ?? edge.to;
    if (from !== to) drawn.set(JSON.stringify([edge.from, to]), { from, to, shape: edge.shape });
  }
  return [...drawn.values()];
}
