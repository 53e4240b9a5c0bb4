import type { Model } from "../../3-check/model.js";

/** For each node whose times do not all count, the node that begins its mask. */
export function followMasks({ nodes }: Model): ReadonlyMap<number, number> {
  const makers = new Map<number, number>();
  for (const { id, operation, sources, values } of nodes) {
    if (operation.kind !== "layer" && operation.kind !== "fusion") continue;
    const does = operation.kind === "layer" ? operation.layer : operation.fusion;
    const effect = does.mask(values);
    const before = sources.flatMap((source) => makers.get(source) ?? [])[0];
    if (effect === "begins") makers.set(id, id);
    else if (effect === "carries" && before !== undefined) makers.set(id, before);
  }
  return makers;
}
