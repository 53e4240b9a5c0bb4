import * as tf from "@tensorflow/tfjs";

/** x · kernel + bias over the last axis, whatever the axes before it. */
export function project(x: tf.Tensor, kernel: tf.LayerVariable, bias?: tf.LayerVariable): tf.Tensor {
  const weights = kernel.read();
  const [size = 1, units = 1] = weights.shape;
  const rows = tf.matMul(tf.reshape(x, [-1, size]), tf.reshape(weights, [size, units]));
  return tf.reshape(bias ? tf.add(rows, bias.read()) : rows, [...x.shape.slice(0, -1), units]);
}
