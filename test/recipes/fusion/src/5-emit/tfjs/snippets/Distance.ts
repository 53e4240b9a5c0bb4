import * as tf from "@tensorflow/tfjs";
import { shapesOf } from "./only.js";

/** |a - b|, value by value. */
export class Distance extends tf.layers.Layer {
  static className = "Distance";

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return shapesOf(inputShape)[0] ?? [];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const [a, b] = Array.isArray(inputs) ? inputs : [inputs];
    if (!a || !b) throw new Error("Distance takes two inputs");
    return tf.tidy(() => tf.abs(tf.sub(a, b)));
  }
}
tf.serialization.registerClass(Distance);
