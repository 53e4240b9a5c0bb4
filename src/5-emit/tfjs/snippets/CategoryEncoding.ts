import * as tf from "@tensorflow/tfjs";
import { only, onlyShape } from "./only.js";

interface CategoryEncodingConfig {
  name?: string;
  trainable?: boolean;
  numTokens: number;
  outputMode?: "multiHot" | "oneHot" | "count";
}

/** An output value for each whole number: whether it is among those of the last axis, or how often. */
export class CategoryEncoding extends tf.layers.Layer {
  static className = "CategoryEncoding";
  private readonly numTokens: number;
  private readonly outputMode: "multiHot" | "oneHot" | "count";

  constructor(config: CategoryEncodingConfig) {
    super(config);
    this.numTokens = config.numTokens;
    this.outputMode = config.outputMode ?? "multiHot";
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const shape = onlyShape(inputShape);
    return this.each(shape) ? [...shape, this.numTokens] : [...shape.slice(0, -1), this.numTokens];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const x = only(inputs);
    const places = tf.oneHot(x.toInt(), this.numTokens).toFloat();
    if (this.each(x.shape)) return places;
    return this.outputMode === "count" ? tf.sum(places, -2) : tf.max(places, -2);
  }

  override getConfig() {
    return { ...super.getConfig(), numTokens: this.numTokens, outputMode: this.outputMode };
  }

  /** Each number separately, except for a last axis of one. */
  private each(shape: tf.Shape): boolean {
    return this.outputMode === "oneHot" && shape[shape.length - 1] !== 1;
  }
}
tf.serialization.registerClass(CategoryEncoding);
