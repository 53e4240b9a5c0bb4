import * as tf from "@tensorflow/tfjs";
import { only, onlyShape } from "./only.js";

interface ReshapeRestConfig {
  name?: string;
  trainable?: boolean;
  /** The new shape; the size of -1 is what is left over for it. */
  targetShape: number[];
}

/** `tf.layers.reshape`, its open size worked out as soon as the input's sizes are known. */
export class ReshapeRest extends tf.layers.Layer {
  static className = "ReshapeRest";
  private readonly targetShape: number[];

  constructor(config: ReshapeRestConfig) {
    super(config);
    this.targetShape = config.targetShape;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [batch = null, ...sizes] = onlyShape(inputShape);
    const others = this.targetShape.reduce((product, size) => (size === -1 ? product : product * size), 1);
    const values = sizes.reduce<number | null>((a, b) => (a === null || b === null ? null : a * b), 1);
    return [
      batch,
      ...this.targetShape.map((size) => (size !== -1 ? size : values === null ? null : values / others)),
    ];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const x = only(inputs);
    return tf.reshape(x, [x.shape[0] ?? 1, ...this.targetShape]);
  }

  override getConfig() {
    return { ...super.getConfig(), targetShape: this.targetShape };
  }
}
tf.serialization.registerClass(ReshapeRest);
