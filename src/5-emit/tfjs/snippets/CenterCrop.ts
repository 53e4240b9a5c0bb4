import * as tf from "@tensorflow/tfjs";
import { only, onlyShape } from "./only.js";

interface CenterCropConfig {
  name?: string;
  trainable?: boolean;
  height: number;
  width: number;
}

/** Keeps the middle of maps [height, width, channels], and resizes smaller ones. TensorFlow.js's own has no gradient. */
export class CenterCrop extends tf.layers.Layer {
  static className = "CenterCrop";
  private readonly height: number;
  private readonly width: number;

  constructor(config: CenterCropConfig) {
    super(config);
    this.height = config.height;
    this.width = config.width;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const shape = onlyShape(inputShape);
    return [shape[0] ?? null, this.height, this.width, shape[3] ?? null];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const x = only(inputs) as tf.Tensor4D;
    if (x.shape[1] < this.height || x.shape[2] < this.width)
      return tf.image.resizeBilinear(x, [this.height, this.width]);
    const top = Math.floor((x.shape[1] - this.height) / 2);
    const left = Math.floor((x.shape[2] - this.width) / 2);
    return tf.slice(x, [0, top, left, 0], [-1, this.height, this.width, -1]);
  }

  override getConfig() {
    return { ...super.getConfig(), height: this.height, width: this.width };
  }
}
tf.serialization.registerClass(CenterCrop);
