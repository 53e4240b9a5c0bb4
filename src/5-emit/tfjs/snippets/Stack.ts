import * as tf from "@tensorflow/tfjs";
import { shapesOf } from "./only.js";

interface StackConfig {
  name?: string;
  trainable?: boolean;
  /** Where the new axis is in the result; the batch is axis 0. */
  axis?: number;
}

/** Stacks inputs of one shape along a new axis. */
export class Stack extends tf.layers.Layer {
  static className = "Stack";
  private readonly axis: number;

  constructor(config: StackConfig) {
    super(config);
    this.axis = config.axis ?? 1;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const shapes = shapesOf(inputShape);
    const [first = []] = shapes;
    const axis = this.front(first.length);
    const sizes = first.map((size, i) => (shapes.some((shape) => shape[i] === null) ? null : size));
    return [...sizes.slice(0, axis), shapes.length, ...sizes.slice(axis)];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const list = Array.isArray(inputs) ? inputs : [inputs];
    return tf.stack(list, this.front(list[0]?.rank ?? 0));
  }

  override getConfig() {
    return { ...super.getConfig(), axis: this.axis };
  }

  private front(rank: number): number {
    return this.axis < 0 ? this.axis + rank + 1 : this.axis;
  }
}
tf.serialization.registerClass(Stack);
