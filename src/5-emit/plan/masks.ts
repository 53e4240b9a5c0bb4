import { carriesMask } from "../../catalogue/masks.js";
import type { Model } from "../../3-check/model.js";

/** For each node whose times do not all count, the node that begins its mask. */
export function followMasks({ nodes }: Model): ReadonlyMap<number, number> {
  const makers = new Map<number, number>();
  for (const { id, operation, sources, values } of nodes) {
    if (operation.kind !== "layer" && operation.kind !== "fusion") continue;
    const { name } = operation.kind === "layer" ? operation.layer : operation.fusion;
    const before = sources.flatMap((source) => makers.get(source) ?? [])[0];
    if (name === "masking" || values["maskZero"] === true) makers.set(id, id);
    else if (before !== undefined && carriesMask.has(name) && values["returnSequences"] !== false)
      makers.set(id, before);
  }
  return makers;
}
