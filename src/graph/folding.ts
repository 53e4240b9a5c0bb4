import { columnsOf, picture } from "./picture.js";
import type { NetworkGraph } from "./types.js";

/** What to fold: everything, nothing, what makes the picture fit to be read, or boxes by name or path. */
export type Folding = "all" | "none" | "auto" | readonly string[];

/** More than this are no picture any more. */
const most = { cards: 44, columns: 14, declared: 200 } as const;

/** The ids of the folded groups, and the names that fit no group. */
export function foldedGroups(
  graph: NetworkGraph,
  folding: Folding,
): { readonly folded: ReadonlySet<string>; readonly unknown: readonly string[] } {
  if (folding === "none") return { folded: new Set(), unknown: [] };
  if (folding === "auto") return { folded: fitting(graph), unknown: [] };
  const inner = graph.groups.filter(({ kind }) => kind !== "lane");
  if (folding === "all") return { folded: new Set(inner.map(({ id }) => id)), unknown: [] };
  const fits = (name: string) =>
    graph.groups.filter(
      ({ id, names, place }) => names.includes(name) || id === `group:${name}` || place.text === name,
    );
  const folded = new Set(folding.flatMap((name) => fits(name).map(({ id }) => id)));
  return { folded, unknown: folding.filter((name) => fits(name).length === 0) };
}

/** Folds the innermost boxes first, level by level, until what is left can be read; declarations only where that was not enough. */
function fitting(graph: NetworkGraph): ReadonlySet<string> {
  const depth = new Map<string, number>();
  for (const { id, parent } of graph.groups)
    depth.set(id, parent === undefined ? 0 : (depth.get(parent) ?? 0) + 1);
  const folded = new Set<string>();
  for (let level = Math.max(0, ...depth.values()); level >= 0; level--) {
    const { cards, edges } = picture(graph, folded);
    if (cards.length <= most.cards && columnsOf(cards, edges) <= most.columns) return folded;
    for (const { id, kind } of graph.groups) if (depth.get(id) === level && kind !== "lane") folded.add(id);
  }
  const { cards } = picture(graph, folded);
  return cards.length <= most.declared ? folded : new Set(graph.groups.map(({ id }) => id));
}
