import { quantile as declared } from "../../parts/losses/quantile.js";
import { tf } from "../tensorflow.js";
import { implementLoss } from "./loss.js";

/**
 * The mean of max(q e, (q - 1) e) of the error e = target - output, which is smallest where the output is the
 * target's quantile `q`, between 0 and 1 (Koenker and Bassett, 1978).
 */
export const quantile = implementLoss(declared, ({ q }) => ({
  compute(outputs, targets) {
    const error = tf.sub(tf.reshape(targets, outputs.shape), outputs);
    return tf.mean(tf.maximum(tf.mul(error, q), tf.mul(error, q - 1)));
  },
}));
