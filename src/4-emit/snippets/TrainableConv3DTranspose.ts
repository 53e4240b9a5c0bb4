import * as tf from "@tensorflow/tfjs";
import { known, only, onlyShape } from "./only.js";

type TransposeConfig = Parameters<typeof tf.layers.conv3dTranspose>[0];
type Activation = Parameters<typeof tf.layers.activation>[0]["activation"];

/** `tf.layers.conv3dTranspose` with the gradient that it lacks. */
export class TrainableConv3DTranspose extends tf.layers.Layer {
  static className = "TrainableConv3DTranspose";
  private readonly plain: tf.layers.Layer;
  private readonly activation: tf.layers.Layer;
  private readonly strides: [number, number, number];
  private readonly padding: "valid" | "same";

  constructor(config: TransposeConfig) {
    super(config);
    this.plain = tf.layers.conv3dTranspose(config);
    const activation: Activation = config.activation ?? "linear";
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

  override get losses() {
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
      const [batch = 1, depth = 1, height = 1, width = 1, channels = 1] = onlyShape(
        this.plain.computeOutputShape(x.shape),
      ).map(known);
      const y = this.spread(x as tf.Tensor5D, kernel.read() as tf.Tensor5D, [
        batch,
        depth,
        height,
        width,
        channels,
      ]);
      return only(this.activation.call(bias ? tf.add(y, bias.read()) : y, {}));
    });
  }

  override getConfig() {
    return { ...this.plain.getConfig(), ...super.getConfig() };
  }

  /** The way back of a convolution c: its gradient by x is c itself, and by the kernel that of c · x. */
  private spread(
    x: tf.Tensor5D,
    kernel: tf.Tensor5D,
    shape: [number, number, number, number, number],
  ): tf.Tensor {
    const { strides, padding } = this;
    const op = tf.customGrad((...args) => {
      const [input, weights] = args as [tf.Tensor5D, tf.Tensor5D];
      return {
        value: tf.conv3dTranspose(input, weights, shape, strides, padding),
        gradFunc: (dy) => {
          const forth = (w: tf.Tensor) => tf.conv3d(dy as tf.Tensor5D, w as tf.Tensor5D, strides, padding);
          return [forth(weights), tf.grad((w) => tf.sum(tf.mul(forth(w), input)))(weights)];
        },
      };
    });
    return op(x, kernel);
  }
}
tf.serialization.registerClass(TrainableConv3DTranspose);
