import { huber as declared } from "../../parts/losses/huber.js";
import { tf } from "../tensorflow.js";
import { implementLoss } from "./loss.js";

/**
 * Huber's loss of the error e: e² / 2 up to `delta` and delta · (|e| - delta / 2) beyond, so that outliers count
 * less than in the mean squared error (Huber, 1964).
 */
export const huber = implementLoss(declared, ({ delta }) => ({
  compute(outputs, targets) {
    const error = tf.abs(tf.sub(outputs, tf.reshape(targets, outputs.shape)));
    const within = tf.minimum(error, delta);
    const beyond = tf.sub(error, within);
    return tf.mean(tf.add(tf.mul(tf.square(within), 0.5), tf.mul(beyond, delta)));
  },
}));
