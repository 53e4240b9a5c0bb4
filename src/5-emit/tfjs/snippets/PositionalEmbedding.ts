import * as tf from "@tensorflow/tfjs";
import { known, only, onlyShape } from "./only.js";

interface PositionalEmbeddingConfig {
  name?: string;
  trainable?: boolean;
  /** The longest series; the length of the input where that is known. */
  maxLength?: number;
}

/** y at time step t = x at time step t + a trained vector for t. Gehring and others, "Convolutional Sequence to Sequence Learning", 2017. */
export class PositionalEmbedding extends tf.layers.Layer {
  static className = "PositionalEmbedding";
  private readonly maxLength: number | undefined;
  private positions: tf.LayerVariable | undefined;

  constructor(config: PositionalEmbeddingConfig) {
    super(config);
    this.maxLength = config.maxLength;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const [, time, features] = onlyShape(inputShape);
    const shape = [this.maxLength ?? known(time), known(features)];
    this.positions = this.addWeight("positions", shape, "float32", tf.initializers.randomUniform({}));
    this.built = true;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return onlyShape(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const x = only(inputs);
      if (!this.positions) throw new Error("the layer is not built");
      const positions = this.positions.read();
      const [, time = 0] = x.shape;
      const [longest = 0] = positions.shape;
      if (time > longest)
        throw new Error(`${this.name}: a series of ${time} time steps is longer than ${longest}`);
      return tf.add(x, tf.slice(positions, [0, 0], [time, -1]));
    });
  }

  override getConfig() {
    return { ...super.getConfig(), ...(this.maxLength === undefined ? {} : { maxLength: this.maxLength }) };
  }
}
tf.serialization.registerClass(PositionalEmbedding);
