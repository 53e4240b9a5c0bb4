import * as tf from "@tensorflow/tfjs";
import { known, only, onlyShape } from "./only.js";
import { project } from "./project.js";

interface SqueezeExciteConfig {
  name?: string;
  trainable?: boolean;
  ratio?: number;
}

/**
 * y = x · sigmoid(W₂ · relu(W₁ · mean(x) + b₁) + b₂), the mean over all positions of a channel: a weight for each channel.
 * Hu and others, "Squeeze-and-Excitation Networks", 2017.
 */
export class SqueezeExcite extends tf.layers.Layer {
  static className = "SqueezeExcite";
  private readonly ratio: number;
  private squeeze: [tf.LayerVariable, tf.LayerVariable] | undefined;
  private excite: [tf.LayerVariable, tf.LayerVariable] | undefined;

  constructor(config: SqueezeExciteConfig) {
    super(config);
    this.ratio = config.ratio ?? 16;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const channels = known(onlyShape(inputShape).at(-1));
    const hidden = Math.max(1, Math.floor(channels / this.ratio));
    this.squeeze = this.dense("squeeze", channels, hidden);
    this.excite = this.dense("excite", hidden, channels);
    this.built = true;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return onlyShape(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const x = only(inputs);
      if (!this.squeeze || !this.excite) throw new Error("the layer is not built");
      const places = x.shape.slice(1, -1).map((_, axis) => axis + 1);
      const hidden = tf.relu(project(tf.mean(x, places, true), ...this.squeeze));
      return tf.mul(x, tf.sigmoid(project(hidden, ...this.excite)));
    });
  }

  override getConfig() {
    return { ...super.getConfig(), ratio: this.ratio };
  }

  private dense(name: string, size: number, units: number): [tf.LayerVariable, tf.LayerVariable] {
    return [
      this.addWeight(`${name}_kernel`, [size, units], "float32", tf.initializers.glorotUniform({})),
      this.addWeight(`${name}_bias`, [units], "float32", tf.initializers.zeros()),
    ];
  }
}
tf.serialization.registerClass(SqueezeExcite);
