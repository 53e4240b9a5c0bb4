import { tf } from "../tensorflow.js";
import { fitClassWeights, oneHotLike, weightedMean, type ClassWeights } from "./classWeights.js";
import type { Loss } from "./loss.js";

export interface CrossEntropyOptions {
  /** The share of certainty that is spread evenly over all classes, from 0 to 1. */
  readonly labelSmoothing?: number;
  readonly classWeights?: ClassWeights;
}

/** Softmax cross entropy of logits [batch, ..., classes] and class numbers [batch, ...], for `class` and `mask`. */
export function crossEntropy(options: CrossEntropyOptions = {}): Loss {
  const { labelSmoothing = 0, classWeights } = options;
  return {
    name: "crossEntropy",
    options: { ...options },
    kinds: ["class", "mask"],
    compute(logits, targets) {
      const oneHot = oneHotLike(logits, targets);
      const spread = labelSmoothing / (logits.shape.at(-1) ?? 1);
      const wanted = tf.add(tf.mul(oneHot, 1 - labelSmoothing), spread);
      const losses = tf.neg(tf.sum(tf.mul(wanted, tf.logSoftmax(logits)), -1));
      return weightedMean(losses, oneHot, classWeights);
    },
    ...fitClassWeights(crossEntropy, options),
  };
}
