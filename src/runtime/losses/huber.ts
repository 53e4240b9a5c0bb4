import { tf } from "../tensorflow.js";
import type { Loss } from "./loss.js";

/**
 * Huber's loss of the error e: e² / 2 up to `delta` and delta · (|e| - delta / 2) beyond, so that outliers count
 * less than in the mean squared error (Huber, 1964).
 */
export function huber(options: { readonly delta?: number } = {}): Loss {
  const { delta = 1 } = options;
  return {
    name: "huber",
    options: { delta },
    kinds: ["number", "tensor"],
    compute(outputs, targets) {
      const error = tf.abs(tf.sub(outputs, tf.reshape(targets, outputs.shape)));
      const within = tf.minimum(error, delta);
      const beyond = tf.sub(error, within);
      return tf.mean(tf.add(tf.mul(tf.square(within), 0.5), tf.mul(beyond, delta)));
    },
  };
}
