import * as tf from "@tensorflow/tfjs";

/** gamma · (x − mean) / √(variance + epsilon) + beta over the last axis. Ba and others, "Layer Normalization", 2016. */
export function normalizeRows(x: tf.Tensor, gamma: tf.LayerVariable, beta: tf.LayerVariable): tf.Tensor {
  const { mean, variance } = tf.moments(x, -1, true);
  const even = tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, 0.001)));
  return tf.add(tf.mul(even, gamma.read()), beta.read());
}
