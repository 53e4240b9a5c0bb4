import type { CatalogueFusion } from "../../src/catalogue/fusions/index.js";
import type { CatalogueLayer } from "../../src/catalogue/layers/index.js";
import type { MaskEffect } from "../../src/catalogue/traits.js";
import { build, tf } from "./tensorflow.js";
import type { Sizes } from "./tensorflow.js";
import { written } from "./written.js";

/**
 * What becomes of a mask in TensorFlow.js, which asks `computeMask` of those layers that say that they know masks. Not
 * by a network: that hands the last mask to every later layer.
 */
export function maskEffectOf(
  what: CatalogueLayer | CatalogueFusion,
  call: string,
  shapes: readonly Sizes[],
): MaskEffect {
  const { layer } = build({ what, call: written(call), inputs: shapes });
  if (!layer.supportsMasking) return "ends";
  const values = shapes.map((shape) => tf.ones([2, ...shape.map((size) => size ?? 1)]));
  const masks = values.map(({ shape }) => tf.ones(shape.length > 2 ? shape.slice(0, 2) : [2], "bool"));
  const comes = (made: unknown) => made != null && !(Array.isArray(made) && made.every((one) => one == null));
  const [value, ...otherValues] = values;
  const [mask, ...otherMasks] = masks;
  if (!value || !mask) throw new Error("takes nothing in");
  if (otherValues.length > 0)
    return comes(layer.computeMask(values, [mask, ...otherMasks])) ? "carries" : "ends";
  if (comes(layer.computeMask(value))) return "begins";
  return comes(layer.computeMask(value, mask)) ? "carries" : "ends";
}
