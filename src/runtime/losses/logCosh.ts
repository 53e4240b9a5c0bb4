import { logCosh as declared } from "../../parts/losses/logCosh.js";
import { tf } from "../tensorflow.js";
import { implementLoss } from "./loss.js";

/**
 * The mean of log(cosh(e)) of the error e = output - target, written as e + softplus(-2 e) - log 2 as in Keras, which
 * does not overflow.
 */
export const logCosh = implementLoss(declared, () => ({
  compute(outputs, targets) {
    const error = tf.sub(outputs, tf.reshape(targets, outputs.shape));
    return tf.mean(tf.sub(tf.add(error, tf.softplus(tf.mul(error, -2))), Math.LN2));
  },
}));
