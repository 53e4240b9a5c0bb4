import * as tf from "@tensorflow/tfjs";
import { attend } from "./attend.js";
import { known, shapesOf } from "./only.js";
import { project } from "./project.js";

interface AttentionSettings {
  heads: number;
  keyDim?: number;
  dropout: number;
  causal: boolean;
  useBias: boolean;
}

interface MultiHeadAttentionConfig extends Partial<AttentionSettings> {
  name?: string;
  trainable?: boolean;
  heads: number;
}

interface Projection {
  kernel: tf.LayerVariable;
  bias: tf.LayerVariable | undefined;
}

/**
 * concat(head₁, …, headₕ) · Wᴼ, where each head attends with projections of its own: of the first input, over the second
 * one, or over itself where there is one. Vaswani and others, "Attention Is All You Need", 2017, section 3.2.2.
 */
export class MultiHeadAttention extends tf.layers.Layer {
  static className = "MultiHeadAttention";
  private readonly config: AttentionSettings;
  private query: Projection | undefined;
  private key: Projection | undefined;
  private value: Projection | undefined;
  private out: Projection | undefined;

  constructor(config: MultiHeadAttentionConfig) {
    super(config);
    this.config = { dropout: 0, causal: false, useBias: true, ...config };
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const [own = [], other = own] = shapesOf(inputShape);
    const features = known(own.at(-1));
    const width = this.config.heads * (this.config.keyDim ?? features / this.config.heads);
    this.query = this.projection("query", features, width);
    this.key = this.projection("key", known(other.at(-1)), width);
    this.value = this.projection("value", known(other.at(-1)), width);
    this.out = this.projection("output", width, features);
    this.built = true;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return shapesOf(inputShape)[0] ?? [];
  }

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: Record<string, unknown>): tf.Tensor {
    return tf.tidy(() => {
      const [x, memory = x] = Array.isArray(inputs) ? inputs : [inputs];
      const { query, key, value, out } = this;
      if (!x || !memory || !query || !key || !value || !out) throw new Error("the layer is not built");
      const { heads, causal, dropout } = this.config;
      const mixed = attend(
        project(x, query.kernel, query.bias),
        project(memory, key.kernel, key.bias),
        project(memory, value.kernel, value.bias),
        { heads, causal, dropout: kwargs["training"] === true ? dropout : 0 },
      );
      return project(mixed, out.kernel, out.bias);
    });
  }

  override getConfig() {
    return { ...this.config, ...super.getConfig() };
  }

  private projection(name: string, size: number, units: number): Projection {
    const { useBias } = this.config;
    return {
      kernel: this.addWeight(`${name}_kernel`, [size, units], "float32", tf.initializers.glorotUniform({})),
      bias: useBias ? this.addWeight(`${name}_bias`, [units], "float32", tf.initializers.zeros()) : undefined,
    };
  }
}
tf.serialization.registerClass(MultiHeadAttention);
