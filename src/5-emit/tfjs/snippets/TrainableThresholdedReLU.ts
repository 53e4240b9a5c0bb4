import * as tf from "@tensorflow/tfjs";
import { only, onlyShape } from "./only.js";

interface TrainableThresholdedReLUConfig {
  name?: string;
  trainable?: boolean;
  theta?: number;
}

/** x above theta, 0 elsewhere: `tf.layers.thresholdedReLU` with the gradient that it lacks. */
export class TrainableThresholdedReLU extends tf.layers.Layer {
  static className = "TrainableThresholdedReLU";
  private readonly theta: number;

  constructor(config: TrainableThresholdedReLUConfig) {
    super(config);
    this.theta = config.theta ?? 1;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return onlyShape(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const x = only(inputs);
      return tf.mul(x, tf.step(tf.sub(x, this.theta)));
    });
  }

  override getConfig() {
    return { ...super.getConfig(), theta: this.theta };
  }
}
tf.serialization.registerClass(TrainableThresholdedReLU);
