import * as tf from "@tensorflow/tfjs";
import type { FunctionName } from "../../src/plan/primitives.js";

/** The functions that primitives name. */
export function activate(name: FunctionName, x: tf.Tensor): tf.Tensor {
  switch (name) {
    case "linear":
      return x;
    case "relu":
      return tf.relu(x);
    case "relu6":
      return tf.clipByValue(x, 0, 6);
    case "elu":
      return tf.elu(x);
    case "selu":
      return tf.selu(x);
    case "sigmoid":
      return tf.sigmoid(x);
    case "hardSigmoid":
      return tf.clipByValue(tf.add(tf.mul(x, 0.2), 0.5), 0, 1);
    case "softplus":
      return tf.softplus(x);
    case "softsign":
      return tf.div(x, tf.add(tf.abs(x), 1));
    case "tanh":
      return tf.tanh(x);
    case "softmax":
      return tf.softmax(x);
    case "gelu":
      return tf.mul(x, tf.mul(0.5, tf.add(1, tf.erf(tf.div(x, Math.SQRT2)))));
    case "mish":
      return tf.mul(x, tf.tanh(tf.softplus(x)));
    case "swish":
      return tf.mul(x, tf.sigmoid(x));
  }
}

/** A value that has to be there. */
export function some<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("a value is missing");
  return value;
}
