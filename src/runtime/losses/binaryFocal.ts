import { binaryFocal as declared } from "../../parts/losses/binaryFocal.js";
import { tf } from "../tensorflow.js";
import { implementLoss } from "./loss.js";

/**
 * Focal loss of logits x and targets of 0 or 1 of the same shape, each by itself: -(1 - p)^gamma · log p, with p the
 * probability of the right answer (Lin and others, 2017), as Keras's BinaryFocalCrossentropy. With x turned round
 * where the target is 1, 1 - p is sigmoid(x) and -log p is softplus(x), so that nothing overflows.
 */
export const binaryFocal = implementLoss(declared, ({ gamma }) => ({
  compute(logits, targets) {
    const z = tf.reshape(targets, logits.shape);
    const x = tf.mul(logits, tf.sub(1, tf.mul(z, 2)));
    return tf.mean(tf.mul(tf.exp(tf.mul(tf.logSigmoid(x), gamma)), tf.softplus(x)));
  },
}));
