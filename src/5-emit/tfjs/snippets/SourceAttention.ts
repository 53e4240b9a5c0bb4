import * as tf from "@tensorflow/tfjs";
import { known, shapesOf } from "./only.js";
import { project } from "./project.js";

interface SourceAttentionConfig {
  name?: string;
  trainable?: boolean;
  heads?: number;
}

/**
 * y = Σ aᵢ · xᵢ with a = softmax over the sources of tanh(xᵢ · W + b) · v: a weight for each source, in each head for its
 * own part of the values. The score is that of Bahdanau and others, "Neural Machine Translation by Jointly Learning to
 * Align and Translate", 2014.
 */
export class SourceAttention extends tf.layers.Layer {
  static className = "SourceAttention";
  private readonly heads: number;
  private kernel: tf.LayerVariable | undefined;
  private bias: tf.LayerVariable | undefined;
  private query: tf.LayerVariable | undefined;

  constructor(config: SourceAttentionConfig) {
    super(config);
    this.heads = config.heads ?? 1;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const size = known(shapesOf(inputShape)[0]?.at(-1));
    this.kernel = this.addWeight("kernel", [size, size], "float32", tf.initializers.glorotUniform({}));
    this.bias = this.addWeight("bias", [size], "float32", tf.initializers.zeros());
    const parts = [this.heads, size / this.heads];
    this.query = this.addWeight("query", parts, "float32", tf.initializers.glorotUniform({}));
    this.built = true;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return shapesOf(inputShape)[0] ?? [];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const x = tf.stack(Array.isArray(inputs) ? inputs : [inputs]);
      const weights = this.shares(x);
      const values = tf.sum(tf.mul(this.perHead(x), weights), 0);
      return tf.reshape(values, x.shape.slice(1));
    });
  }

  override getConfig() {
    return { ...super.getConfig(), heads: this.heads };
  }

  private perHead(x: tf.Tensor): tf.Tensor {
    return tf.reshape(x, [...x.shape.slice(0, -1), this.heads, (x.shape.at(-1) ?? 1) / this.heads]);
  }

  /** [sources, …, heads, 1], adding up to 1 over the sources. */
  private shares(x: tf.Tensor): tf.Tensor {
    if (!this.kernel || !this.bias || !this.query) throw new Error("the layer is not built");
    const inner = this.perHead(tf.tanh(project(x, this.kernel, this.bias)));
    const scores = tf.sum(tf.mul(inner, this.query.read()), -1, true);
    const risen = tf.exp(tf.sub(scores, tf.max(scores, 0, true)));
    return tf.div(risen, tf.sum(risen, 0, true));
  }
}
tf.serialization.registerClass(SourceAttention);
