import * as tf from "@tensorflow/tfjs";
import { only, onlyShape } from "./only.js";

type ConvConfig = Parameters<typeof tf.layers.conv2d>[0];

interface DilatedConvConfig extends Omit<ConvConfig, "kernelSize" | "dilationRate" | "padding"> {
  kernelSize: number[];
  dilationRate: number[];
  padding?: "valid" | "same";
}

/**
 * A convolution along one axis or two, with gaps between the kernel's values.
 *
 * TensorFlow.js has no gradient for such a kernel. Here every n-th value of the map goes to a map of its own, where the
 * kernel has no gaps, and back: Chen and others, "Semantic Image Segmentation with Deep Convolutional Nets, Atrous
 * Convolution, and Fully Connected CRFs", 2016, section 3.1.
 */
export class DilatedConv extends tf.layers.Layer {
  static className = "DilatedConv";
  private readonly plain: tf.layers.Layer;
  private readonly kernelSize: number[];
  private readonly dilationRate: number[];
  private readonly padding: "valid" | "same";

  constructor(config: DilatedConvConfig) {
    super(config);
    this.kernelSize = config.kernelSize;
    this.dilationRate = config.dilationRate;
    this.padding = config.padding ?? "valid";
    const plain: ConvConfig = { ...config, padding: "valid", dilationRate: 1 };
    this.plain = this.kernelSize.length === 1 ? tf.layers.conv1d(plain) : tf.layers.conv2d(plain);
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    this.plain.build(onlyShape(inputShape));
    this._trainableWeights = this.plain.weights;
    this.built = true;
  }

  override get losses(): tf.layers.Layer["losses"] {
    return this.plain.losses;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const shape = onlyShape(inputShape);
    const filters = this.plain.computeOutputShape(shape).at(-1);
    const map = shape.slice(1, -1).map((size, i) => (size === null ? null : size - this.lost(i)));
    return [shape[0] ?? null, ...map, typeof filters === "number" ? filters : null];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const x = only(inputs);
      const paddings = this.dilationRate.map((rate, i) => {
        const border = this.reach(i) - this.lost(i);
        const size = (x.shape[i + 1] ?? 0) + border;
        const before = Math.floor(border / 2);
        return { before, after: border - before, extra: (rate - (size % rate)) % rate };
      });
      const parts = tf.spaceToBatchND(
        x,
        this.dilationRate,
        paddings.map(({ before, after, extra }) => [before, after + extra]),
      );
      return tf.batchToSpaceND(
        only(this.plain.call(parts, {})),
        this.dilationRate,
        paddings.map(({ extra }) => [0, extra]),
      );
    });
  }

  override getConfig() {
    const { kernelSize, dilationRate, padding } = this;
    return { ...this.plain.getConfig(), ...super.getConfig(), kernelSize, dilationRate, padding };
  }

  /** From the kernel's first value to its last. */
  private reach(axis: number): number {
    return ((this.kernelSize[axis] ?? 1) - 1) * (this.dilationRate[axis] ?? 1);
  }

  /** How much shorter the map gets. */
  private lost(axis: number): number {
    return this.padding === "same" ? 0 : this.reach(axis);
  }
}
tf.serialization.registerClass(DilatedConv);
