import * as tf from "@tensorflow/tfjs";
import { shapesOf } from "./only.js";

/** The first input minus the second. */
export class Subtract extends tf.layers.Layer {
  static className = "Subtract";

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [a = [], b = []] = shapesOf(inputShape);
    return a.map((size, axis) => (size === 1 || b[axis] === null ? (b[axis] ?? null) : size));
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const [a, b] = Array.isArray(inputs) ? inputs : [inputs];
    if (!a || !b) throw new Error("Subtract takes two inputs");
    return tf.sub(a, b);
  }
}
tf.serialization.registerClass(Subtract);
