import * as tf from "@tensorflow/tfjs";
import { only, onlyShape } from "./only.js";

interface ResizeMapsConfig {
  name?: string;
  trainable?: boolean;
  height: number;
  width: number;
  interpolation?: "bilinear" | "nearest";
}

/** Resizes maps [height, width, channels]. TensorFlow.js's own `resizing` loses the batch axis. */
export class ResizeMaps extends tf.layers.Layer {
  static className = "ResizeMaps";
  private readonly size: [number, number];
  private readonly interpolation: "bilinear" | "nearest";

  constructor(config: ResizeMapsConfig) {
    super(config);
    this.size = [config.height, config.width];
    this.interpolation = config.interpolation ?? "bilinear";
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const shape = onlyShape(inputShape);
    return [shape[0] ?? null, ...this.size, shape[3] ?? null];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const x = only(inputs) as tf.Tensor4D;
    return this.interpolation === "bilinear"
      ? tf.image.resizeBilinear(x, this.size)
      : tf.image.resizeNearestNeighbor(x, this.size);
  }

  override getConfig() {
    const [height, width] = this.size;
    return { ...super.getConfig(), height, width, interpolation: this.interpolation };
  }
}
tf.serialization.registerClass(ResizeMaps);
