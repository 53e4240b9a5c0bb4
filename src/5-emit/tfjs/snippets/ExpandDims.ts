import * as tf from "@tensorflow/tfjs";
import { only, onlyShape } from "./only.js";

interface ExpandDimsConfig {
  name?: string;
  trainable?: boolean;
  /** Where the new axis is in the result; the batch is axis 0. */
  axis?: number;
}

/** Adds an axis of size 1. */
export class ExpandDims extends tf.layers.Layer {
  static className = "ExpandDims";
  private readonly axis: number;

  constructor(config: ExpandDimsConfig) {
    super(config);
    this.axis = config.axis ?? -1;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const shape = onlyShape(inputShape);
    const axis = this.front(shape.length);
    return [...shape.slice(0, axis), 1, ...shape.slice(axis)];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const x = only(inputs);
    return tf.expandDims(x, this.front(x.rank));
  }

  override getConfig() {
    return { ...super.getConfig(), axis: this.axis };
  }

  private front(rank: number): number {
    return this.axis < 0 ? this.axis + rank + 1 : this.axis;
  }
}
tf.serialization.registerClass(ExpandDims);
