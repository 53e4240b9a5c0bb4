import { cosineSimilarity as declared } from "../../parts/losses/cosineSimilarity.js";
import { tf } from "../tensorflow.js";
import { implementLoss } from "./loss.js";

/** Squared lengths below this count as this, as in `tf.nn.l2_normalize`. */
const least = 1e-12;

/** The mean of 1 - the cosine of the angle between outputs and targets [batch, ...], each along the last axis. */
export const cosineSimilarity = implementLoss(declared, () => ({
  compute(outputs, targets) {
    const wanted = direction(tf.reshape(targets, outputs.shape));
    return tf.mean(tf.sub(1, tf.sum(tf.mul(direction(outputs), wanted), -1)));
  },
}));

/** Of length 1 along the last axis. */
function direction(vectors: tf.Tensor): tf.Tensor {
  return tf.mul(vectors, tf.rsqrt(tf.maximum(tf.sum(tf.square(vectors), -1, true), least)));
}
