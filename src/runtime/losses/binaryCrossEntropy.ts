import { binaryCrossEntropy as declared } from "../../parts/losses/binaryCrossEntropy.js";
import { tf } from "../tensorflow.js";
import { implementLoss } from "./loss.js";

/**
 * Sigmoid cross entropy of logits x and targets z in [0, 1] of the same shape: max(x, 0) - x z + log(1 + e^-|x|),
 * the form of `tf.losses.sigmoidCrossEntropy`, which neither overflows nor loses precision.
 */
export const binaryCrossEntropy = implementLoss(declared, () => ({
  compute(logits, targets) {
    const z = tf.reshape(targets, logits.shape);
    const tail = tf.log1p(tf.exp(tf.neg(tf.abs(logits))));
    return tf.mean(tf.add(tf.sub(tf.relu(logits), tf.mul(logits, z)), tail));
  },
}));
