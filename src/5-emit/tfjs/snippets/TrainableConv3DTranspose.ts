import * as tf from "@tensorflow/tfjs";
import { only, onlyShape } from "./only.js";

type TransposeConfig = Parameters<typeof tf.layers.conv3dTranspose>[0];
type TransposeActivation = Parameters<typeof tf.layers.activation>[0]["activation"];

/**
 * `tf.layers.conv3dTranspose` with the gradient that it lacks: a convolution with the kernel turned round, over a map
 * whose values stand `strides` apart. Dumoulin and Visin, "A guide to convolution arithmetic for deep learning", 2016,
 * chapter 4.
 */
export class TrainableConv3DTranspose extends tf.layers.Layer {
  static className = "TrainableConv3DTranspose";
  private readonly plain: tf.layers.Layer;
  private readonly activation: tf.layers.Layer;
  private readonly strides: [number, number, number];
  private readonly padding: "valid" | "same";

  constructor(config: TransposeConfig) {
    super(config);
    this.plain = tf.layers.conv3dTranspose(config);
    const activation: TransposeActivation = config.activation ?? "linear";
    this.activation = tf.layers.activation({ activation });
    const { strides = 1 } = config;
    const [depth = 1, height = 1, width = 1] =
      typeof strides === "number" ? [strides, strides, strides] : strides;
    this.strides = [depth, height, width];
    this.padding = config.padding === "same" ? "same" : "valid";
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    this.plain.build(onlyShape(inputShape));
    this._trainableWeights = this.plain.weights;
    this.built = true;
  }

  override get losses(): tf.layers.Layer["losses"] {
    return this.plain.losses;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape | tf.Shape[] {
    return this.plain.computeOutputShape(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const x = only(inputs);
      const [kernel, bias] = this.plain.weights;
      if (!kernel) throw new Error("the layer is not built");
      const weights = kernel.read();
      const apart = [0, 1, 2].reduce((map, axis) => this.spread(map, axis, weights.shape[axis] ?? 1), x);
      const turned = tf.transpose(tf.reverse(weights, [0, 1, 2]), [0, 1, 2, 4, 3]);
      const y = tf.conv3d(apart as tf.Tensor5D, turned as tf.Tensor5D, 1, "valid");
      return only(this.activation.call(bias ? tf.add(y, bias.read()) : y, {}));
    });
  }

  override getConfig() {
    return { ...this.plain.getConfig(), ...super.getConfig() };
  }

  /** Puts zeros between the values along an axis, and around them as a kernel of `size` needs. */
  private spread(x: tf.Tensor, axis: number, size: number): tf.Tensor {
    const stride = this.strides[axis] ?? 1;
    const at = axis + 1;
    const length = x.shape[at] ?? 1;
    const cut = this.padding === "same" ? Math.floor(Math.max(size - stride, 0) / 2) : 0;
    const after = this.padding === "same" ? cut : Math.max(size - stride, 0);
    const flat = tf.reshape(x, [-1, length, 1, x.shape.slice(at + 1).reduce((a, b) => a * b, 1)]);
    const apart = tf.pad(flat, [
      [0, 0],
      [0, 0],
      [0, stride - 1],
      [0, 0],
    ]);
    const joined = tf.reshape(apart, [...x.shape.slice(0, at), length * stride, ...x.shape.slice(at + 1)]);
    return tf.pad(
      joined,
      joined.shape.map((_, i) => (i === at ? [size - 1 - cut, after] : [0, 0])),
    );
  }
}
tf.serialization.registerClass(TrainableConv3DTranspose);
