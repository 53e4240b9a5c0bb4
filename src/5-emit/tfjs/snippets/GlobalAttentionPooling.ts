import * as tf from "@tensorflow/tfjs";
import { known, only, onlyShape } from "./only.js";
import { project } from "./project.js";

interface GlobalAttentionPoolingConfig {
  name?: string;
  trainable?: boolean;
  /** Values of the score's inner layer; as many as there are features when left out. */
  units?: number;
}

/**
 * y = Σ aₜ · xₜ with a = softmax over time of tanh(xₜ · W + b) · v: a weight for each time step. Yang and others,
 * "Hierarchical Attention Networks for Document Classification", 2016, section 2.2.
 */
export class GlobalAttentionPooling extends tf.layers.Layer {
  static className = "GlobalAttentionPooling";
  private readonly units: number | undefined;
  private kernel: tf.LayerVariable | undefined;
  private bias: tf.LayerVariable | undefined;
  private query: tf.LayerVariable | undefined;

  constructor(config: GlobalAttentionPoolingConfig) {
    super(config);
    this.units = config.units;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const features = known(onlyShape(inputShape).at(-1));
    const units = this.units ?? features;
    this.kernel = this.addWeight("kernel", [features, units], "float32", tf.initializers.glorotUniform({}));
    this.bias = this.addWeight("bias", [units], "float32", tf.initializers.zeros());
    this.query = this.addWeight("query", [units, 1], "float32", tf.initializers.glorotUniform({}));
    this.built = true;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [batch = null, , features = null] = onlyShape(inputShape);
    return [batch, features];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const x = only(inputs);
      if (!this.kernel || !this.bias || !this.query) throw new Error("the layer is not built");
      const scores = project(tf.tanh(project(x, this.kernel, this.bias)), this.query);
      const weights = tf.softmax(tf.squeeze(scores, [2]));
      return tf.sum(tf.mul(x, tf.expandDims(weights, 2)), 1);
    });
  }

  override getConfig() {
    return { ...super.getConfig(), ...(this.units === undefined ? {} : { units: this.units }) };
  }
}
tf.serialization.registerClass(GlobalAttentionPooling);
