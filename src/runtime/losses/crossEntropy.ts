import { tf } from "../tensorflow.js";
import type { Target } from "../types.js";
import type { Loss } from "./loss.js";

export interface CrossEntropyOptions {
  /** The share of certainty that is spread evenly over all classes, from 0 to 1. */
  readonly labelSmoothing?: number;
  /**
   * A factor for each class, or "balanced": rows / (classes · rows of the class) in the training split. The mean
   * is over rows, not over weights, as in Keras.
   */
  readonly classWeights?: "balanced" | readonly number[];
}

/** Softmax cross entropy of logits [batch, ..., classes] and class numbers [batch, ...], for `class` and `mask`. */
export function crossEntropy(options: CrossEntropyOptions = {}): Loss {
  const { labelSmoothing = 0, classWeights } = options;
  return {
    name: "crossEntropy",
    options: { ...options },
    kinds: ["class", "mask"],
    compute(logits, targets) {
      const classes = logits.shape.at(-1) ?? 1;
      const labels = tf.cast(targets, "int32");
      const oneHot = tf.oneHot(tf.reshape(labels, logits.shape.slice(0, -1)), classes);
      const wanted = tf.add(tf.mul(oneHot, 1 - labelSmoothing), labelSmoothing / classes);
      const losses = tf.neg(tf.sum(tf.mul(wanted, tf.logSoftmax(logits)), -1));
      if (classWeights === undefined || classWeights === "balanced") return tf.mean(losses);
      const weights = tf.sum(tf.mul(oneHot, [...classWeights]), -1);
      return tf.mean(tf.mul(losses, weights));
    },
    ...(classWeights === "balanced" && {
      fit: (target, rows, classes) =>
        crossEntropy({ ...options, classWeights: balancedWeights(target, rows, classes) }),
    }),
  };
}

/** rows / (classes · rows of the class); a class that is not there weighs 0. */
function balancedWeights(target: Target, rows: Int32Array, classes: number): number[] {
  const size = target.values.length / target.rows;
  const counts = Array.from({ length: classes }, () => 0);
  for (const row of rows) {
    for (const label of target.values.subarray(row * size, (row + 1) * size)) {
      counts[label] = (counts[label] ?? 0) + 1;
    }
  }
  const total = rows.length * size;
  return counts.map((count) => (count > 0 ? total / (classes * count) : 0));
}
