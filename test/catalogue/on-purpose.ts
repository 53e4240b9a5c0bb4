import type { Fusion } from "../../src/catalogue/fusion.js";
import type { Layer } from "../../src/catalogue/layer.js";
import type { Sizes } from "./tensorflow.js";

/** What we refuse though TensorFlow.js takes it, by the words of the refusal, and why. */
const words: readonly RegExp[] = [
  // `timeDistributed` of a layer whose input has other axes: it never asks the layer.
  /^\w+: takes /,
  // A first layer could be trained with one time. Any other could not.
  /^a series of one time/,
  // `prelu` of an axis that is not there makes a weight of another rank, and stretches it; `dot` takes the batch.
  /^\[.*\] has no axis -?\d+$/,
];

/**
 * What is built with a class of our own is refused as we please. TensorFlow.js stretches sources of unlike ranks, which
 * is more often a mistake than meant.
 */
export function isOnPurpose(
  what: Layer | Fusion,
  values: Readonly<Record<string, unknown>>,
  inputs: readonly Sizes[],
  why: string,
): boolean {
  const { kind } = what.kind === "layer" ? what.emissionOf(values) : what.emission;
  const ranks = new Set(inputs.map((shape) => shape.length));
  return kind !== "factory" || ranks.size > 1 || words.some((word) => word.test(why));
}
