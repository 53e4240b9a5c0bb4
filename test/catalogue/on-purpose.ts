import { emit } from "../../src/5-emit/tfjs/layers/emit.js";
import type { Emitted } from "../../src/5-emit/tfjs/layers/emit.js";
import type { Built } from "../../src/5-emit/tfjs/layers/lookup.js";
import type { Sizes } from "./tensorflow.js";

/** What we refuse though TensorFlow.js takes it, by the words of the refusal, and why. */
const words: readonly RegExp[] = [
  // `timeDistributed` of a layer whose input has other axes: it never asks the layer.
  /^\w+: takes /,
  // A first layer could be trained with one time. Any other could not.
  /cannot train through a series of one time step/,
  // What is built, and computed wrongly, or not on every processor.
  /cannot use strides of \[/,
  /cannot count an axis from the end/,
  /cannot take 0 for/,
  // What is built without a word, and left out, or lost when the model is saved.
  /cannot take `(?:dilationRate|depthMultiplier|depthwiseRegularizer|depthwiseConstraint)`/,
  /cannot go a part of the way/,
  // `prelu` of an axis that is not there makes a weight of another rank, and stretches it; `dot` takes the batch.
  /^\[.*\] has no axis -?\d+$/,
];

/**
 * What is built with a class of our own is refused as we please. TensorFlow.js stretches sources of unlike ranks, which
 * is more often a mistake than meant.
 */
export function isOnPurpose(
  what: Built,
  values: Readonly<Record<string, unknown>>,
  inputs: readonly Sizes[],
  why: string,
): boolean {
  const ranks = new Set(inputs.map((shape) => shape.length));
  return (
    isOwn(emit(what, values, Object.keys(values), "it")) ||
    ranks.size > 1 ||
    // Its gaps are left out, and what is left of the window fits.
    (what.name === "depthwiseConv2d" && / with its gaps, is larger/.test(why)) ||
    words.some((word) => word.test(why))
  );
}

/** Whether something other than TensorFlow.js builds it, or a layer inside it. */
function isOwn(emitted: Emitted): boolean {
  if (typeof emitted !== "object" || !("kind" in emitted)) return false;
  return "own" in emitted.callee || Object.values(emitted.options).some(isOwn);
}
