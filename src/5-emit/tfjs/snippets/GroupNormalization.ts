import * as tf from "@tensorflow/tfjs";
import { known, only, onlyShape } from "./only.js";

interface GroupNormalizationConfig {
  name?: string;
  trainable?: boolean;
  groups?: number;
  epsilon?: number;
}

/**
 * y = gamma · (x − mean) / √(variance + epsilon) + beta, with mean and variance over all values of a group of channels,
 * row by row. Wu and He, "Group Normalization", 2018.
 */
export class GroupNormalization extends tf.layers.Layer {
  static className = "GroupNormalization";
  private readonly groups: number;
  private readonly epsilon: number;
  private gamma: tf.LayerVariable | undefined;
  private beta: tf.LayerVariable | undefined;

  constructor(config: GroupNormalizationConfig) {
    super(config);
    this.groups = config.groups ?? 32;
    this.epsilon = config.epsilon ?? 0.001;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const channels = known(onlyShape(inputShape).at(-1));
    this.gamma = this.addWeight("gamma", [channels], "float32", tf.initializers.ones());
    this.beta = this.addWeight("beta", [channels], "float32", tf.initializers.zeros());
    this.built = true;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return onlyShape(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const x = only(inputs);
      if (!this.gamma || !this.beta) throw new Error("the layer is not built");
      const channels = x.shape.at(-1) ?? 1;
      const groups = tf.reshape(x, [x.shape[0] ?? 1, -1, this.groups, channels / this.groups]);
      const { mean, variance } = tf.moments(groups, [1, 3], true);
      const even = tf.div(tf.sub(groups, mean), tf.sqrt(tf.add(variance, this.epsilon)));
      return tf.add(tf.mul(tf.reshape(even, x.shape), this.gamma.read()), this.beta.read());
    });
  }

  override getConfig() {
    return { ...super.getConfig(), groups: this.groups, epsilon: this.epsilon };
  }
}
tf.serialization.registerClass(GroupNormalization);
