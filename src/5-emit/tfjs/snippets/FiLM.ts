import * as tf from "@tensorflow/tfjs";
import { known, shapesOf } from "./only.js";
import { project } from "./project.js";

/**
 * y = (1 + γ) · x + β, a γ and a β for each channel of the first input, made from the second by a dense layer. Perez and
 * others, "FiLM: Visual Reasoning with a General Conditioning Layer", 2017.
 */
export class FiLM extends tf.layers.Layer {
  static className = "FiLM";
  private kernel: tf.LayerVariable | undefined;
  private bias: tf.LayerVariable | undefined;

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const [features = [], condition = []] = shapesOf(inputShape);
    const units = 2 * known(features.at(-1));
    const size = [known(condition.at(-1)), units];
    this.kernel = this.addWeight("kernel", size, "float32", tf.initializers.glorotUniform({}));
    this.bias = this.addWeight("bias", [units], "float32", tf.initializers.zeros());
    this.built = true;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return shapesOf(inputShape)[0] ?? [];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const [x, condition] = Array.isArray(inputs) ? inputs : [inputs];
      if (!x || !condition || !this.kernel) throw new Error("FiLM takes two inputs");
      const [batch = 1] = x.shape;
      const places = x.shape.slice(1, -1).map(() => 1);
      const both = project(condition, this.kernel, this.bias);
      const [gamma, beta] = tf.split(tf.reshape(both, [batch, ...places, -1]), 2, -1);
      if (!gamma || !beta) throw new Error("FiLM has no channels");
      return tf.add(tf.mul(x, tf.add(gamma, 1)), beta);
    });
  }
}
tf.serialization.registerClass(FiLM);
