import * as tf from "@tensorflow/tfjs";
import { known, only, onlyShape } from "./only.js";

/** y = x + sin²(αx) / α. Ziyin and others, "Neural Networks Fail to Learn Periodic Functions and How to Fix It", 2020. */
export class Snake extends tf.layers.Layer {
  static className = "Snake";
  private alpha: tf.LayerVariable | undefined;

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const channels = known(onlyShape(inputShape).at(-1));
    this.alpha = this.addWeight("alpha", [channels], "float32", tf.initializers.ones());
    this.built = true;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return onlyShape(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      if (!this.alpha) throw new Error("the layer is not built");
      const x = only(inputs);
      const alpha = this.alpha.read();
      return tf.add(x, tf.div(tf.square(tf.sin(tf.mul(alpha, x))), alpha));
    });
  }
}
tf.serialization.registerClass(Snake);
