import * as tf from "@tensorflow/tfjs";
import { only, onlyShape } from "./only.js";

interface TrainableMaskingConfig {
  name?: string;
  trainable?: boolean;
  maskValue?: number;
}

/** `tf.layers.masking`, which lets recurrent layers skip time steps, with the gradient that it lacks. */
export class TrainableMasking extends tf.layers.Layer {
  static className = "TrainableMasking";
  private readonly maskValue: number;

  constructor(config: TrainableMaskingConfig) {
    super(config);
    this.maskValue = config.maskValue ?? 0;
    this.supportsMasking = true;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return onlyShape(inputShape);
  }

  override computeMask(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    // Whether a time step counts has no gradient; `tf.any` would fail for lack of one.
    const marks = tf.customGrad((...args) => {
      const [x, save] = args as [tf.Tensor, tf.GradSaveFunc];
      save([x]);
      const mask = tf.any(tf.notEqual(x, this.maskValue), -1);
      return { value: mask, gradFunc: (_, saved) => tf.zerosLike(saved[0] ?? x) };
    });
    return tf.tidy(() => marks(only(inputs)));
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const keep = tf.customGrad((...args) => {
      const [x, save] = args as [tf.Tensor, tf.GradSaveFunc];
      const mask = tf.cast(tf.any(tf.notEqual(x, this.maskValue), -1, true), "float32");
      save([mask]);
      return { value: tf.mul(x, mask), gradFunc: (dy, saved) => tf.mul(dy, saved[0] ?? 1) };
    });
    return tf.tidy(() => keep(only(inputs)));
  }

  override getConfig() {
    return { ...super.getConfig(), maskValue: this.maskValue };
  }
}
tf.serialization.registerClass(TrainableMasking);
