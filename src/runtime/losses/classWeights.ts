import { tf } from "../tensorflow.js";
import type { Target } from "../types.js";
import type { LossRule } from "./loss.js";

/** A factor for each class, or "balanced": rows / (classes · rows of the class) in the training split. */
export type ClassWeights = "balanced" | readonly number[];

/**
 * The mean of `losses` [...], each times the weight of its class; `oneHot` is [..., classes]. The mean is over rows,
 * not over weights, as in Keras.
 */
export function weightedMean(
  losses: tf.Tensor,
  oneHot: tf.Tensor,
  weights: ClassWeights | undefined,
): tf.Scalar {
  if (weights === undefined || weights === "balanced") return tf.mean(losses);
  return tf.mean(tf.mul(losses, tf.sum(tf.mul(oneHot, [...weights]), -1)));
}

/** A loss's `fit`: its class weights become those of the training rows, where they are to be balanced. */
export function fitClassWeights(
  weights: ClassWeights | undefined,
): LossRule<{ readonly classWeights: ClassWeights | undefined }>["fit"] {
  if (weights !== "balanced") return undefined;
  return (target, rows, classes) => ({ classWeights: balancedWeights(target, rows, classes) });
}

/** The classes [batch, ..., classes] that class numbers [batch, ...] stand for: 1 at its own place, 0 elsewhere. */
export function oneHotLike(logits: tf.Tensor, targets: tf.Tensor): tf.Tensor {
  const labels = tf.reshape(tf.cast(targets, "int32"), logits.shape.slice(0, -1));
  return tf.oneHot(labels, logits.shape.at(-1) ?? 1);
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
