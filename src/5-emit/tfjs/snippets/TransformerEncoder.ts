import * as tf from "@tensorflow/tfjs";
import { attend } from "./attend.js";
import { normalizeRows } from "./normalizeRows.js";
import { known, only, onlyShape } from "./only.js";
import { project } from "./project.js";

type EncoderActivation = Parameters<typeof tf.layers.activation>[0]["activation"];

interface EncoderSettings {
  heads: number;
  hidden: number;
  dropout: number;
  activation: EncoderActivation;
  normFirst: boolean;
  causal: boolean;
}

interface TransformerEncoderConfig extends Partial<EncoderSettings> {
  name?: string;
  trainable?: boolean;
  heads: number;
  hidden: number;
}

/**
 * Attention over time, then two dense layers at each time step, each added to its input and normalized:
 * y = norm(x + attention(x)), z = norm(y + dense(activation(dense(y)))). Vaswani and others, "Attention Is All You
 * Need", 2017, section 3.1. With `normFirst`, y = x + attention(norm(x)), and so on: Xiong and others, "On Layer
 * Normalization in the Transformer Architecture", 2020.
 */
export class TransformerEncoder extends tf.layers.Layer {
  static className = "TransformerEncoder";
  private readonly config: EncoderSettings;
  private readonly activation: tf.layers.Layer;
  private readonly byName = new Map<string, tf.LayerVariable>();

  constructor(config: TransformerEncoderConfig) {
    super(config);
    this.config = { dropout: 0.1, activation: "relu", normFirst: false, causal: false, ...config };
    this.activation = tf.layers.activation({ activation: this.config.activation });
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const features = known(onlyShape(inputShape).at(-1));
    const { hidden } = this.config;
    for (const name of ["query", "key", "value", "output"]) this.dense(name, features, features);
    this.dense("hidden", features, hidden);
    this.dense("result", hidden, features);
    for (const name of ["attention", "dense"]) {
      this.weight(`${name}_gamma`, [features], tf.initializers.ones());
      this.weight(`${name}_beta`, [features], tf.initializers.zeros());
    }
    this.built = true;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return onlyShape(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: Record<string, unknown>): tf.Tensor {
    return tf.tidy(() => {
      const { heads, causal, dropout } = this.config;
      const rate = kwargs["training"] === true ? dropout : 0;
      const drop = (x: tf.Tensor) => (rate > 0 ? tf.dropout(x, rate) : x);
      const attention = (x: tf.Tensor) => {
        const [q, k, v] = [this.project(x, "query"), this.project(x, "key"), this.project(x, "value")];
        return drop(this.project(attend(q, k, v, { heads, causal, dropout: rate }), "output"));
      };
      const dense = (x: tf.Tensor) =>
        drop(this.project(only(this.activation.call(this.project(x, "hidden"), {})), "result"));
      return this.around("dense", dense, this.around("attention", attention, only(inputs)));
    });
  }

  override getConfig() {
    return { ...this.config, ...super.getConfig() };
  }

  private around(name: string, inner: (x: tf.Tensor) => tf.Tensor, x: tf.Tensor): tf.Tensor {
    const norm = (y: tf.Tensor) => normalizeRows(y, this.read(`${name}_gamma`), this.read(`${name}_beta`));
    return this.config.normFirst ? tf.add(x, inner(norm(x))) : norm(tf.add(x, inner(x)));
  }

  private project(x: tf.Tensor, name: string): tf.Tensor {
    return project(x, this.read(`${name}_kernel`), this.read(`${name}_bias`));
  }

  private dense(name: string, size: number, units: number): void {
    this.weight(`${name}_kernel`, [size, units], tf.initializers.glorotUniform({}));
    this.weight(`${name}_bias`, [units], tf.initializers.zeros());
  }

  private weight(name: string, shape: number[], initializer: ReturnType<typeof tf.initializers.ones>): void {
    this.byName.set(name, this.addWeight(name, shape, "float32", initializer));
  }

  private read(name: string): tf.LayerVariable {
    const weight = this.byName.get(name);
    if (!weight) throw new Error("the layer is not built");
    return weight;
  }
}
tf.serialization.registerClass(TransformerEncoder);
