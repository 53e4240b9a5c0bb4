import { tf } from "../tensorflow.js";
import type { Loss } from "./loss.js";

/** Squared lengths below this count as this, as in `tf.nn.l2_normalize`. */
const least = 1e-12;

/** The mean of 1 - the cosine of the angle between outputs and targets [batch, ...], each along the last axis. */
export function cosineSimilarity(): Loss {
  return {
    name: "cosineSimilarity",
    options: {},
    kinds: ["number", "tensor"],
    compute(outputs, targets) {
      const wanted = direction(tf.reshape(targets, outputs.shape));
      return tf.mean(tf.sub(1, tf.sum(tf.mul(direction(outputs), wanted), -1)));
    },
  };
}

/** Of length 1 along the last axis. */
function direction(vectors: tf.Tensor): tf.Tensor {
  return tf.mul(vectors, tf.rsqrt(tf.maximum(tf.sum(tf.square(vectors), -1, true), least)));
}
