import type { GraphGroup, NetworkGraph } from "./types.js";

/** Whether a graph is of another network, and not of one that has been changed, its name perhaps. */
export function isAnother(before: NetworkGraph, after: NetworkGraph): boolean {
  if (before.name === after.name) return false;
  const known = new Set(before.nodes.map(({ id }) => id));
  return 2 * after.nodes.filter(({ id }) => known.has(id)).length < Math.max(known.size, after.nodes.length);
}

/** What is folded after a change: what was, though it may have another name now. New boxes are folded where all are. */
export function foldedStill(
  before: NetworkGraph,
  folded: ReadonlySet<string>,
  after: NetworkGraph,
  foldsNew: boolean,
): Set<string> {
  const known = new Set(before.groups.map(({ id }) => id));
  const formerOf = renamed(before, after);
  const isFolded = ({ id, kind }: GraphGroup) => {
    const former = known.has(id) ? id : formerOf.get(id);
    return former === undefined ? foldsNew && kind !== "lane" : folded.has(former);
  };
  return new Set(after.groups.filter(isFolded).map(({ id }) => id));
}

/** Boxes that were not there before, and those that they were: of what has come and what has gone, kind by kind in order. */
function renamed(before: NetworkGraph, after: NetworkGraph): ReadonlyMap<string, string> {
  const gone = without(before, after);
  const come = without(after, before);
  const kinds = new Set(come.map(({ kind }) => kind));
  return new Map(
    [...kinds].flatMap((kind) => {
      const [from, to] = [gone, come].map((groups) => groups.filter((group) => group.kind === kind));
      if (from?.length !== to?.length) return [];
      return (to ?? []).map(({ id }, i) => [id, from?.[i]?.id ?? id] as const);
    }),
  );
}

function without(graph: NetworkGraph, other: NetworkGraph): readonly GraphGroup[] {
  const others = new Set(other.groups.map(({ id }) => id));
  return graph.groups.filter(({ id }) => !others.has(id));
}
