import * as tf from "@tensorflow/tfjs";
import { known, shapesOf } from "./only.js";
import { project } from "./project.js";

interface GatedConfig {
  name?: string;
  trainable?: boolean;
  /** Number of output values; as many as the first source has when left out. */
  units?: number;
}

/**
 * y = Σ zᵢ · hᵢ with hᵢ = tanh(xᵢ · Wᵢ + bᵢ) and gates zᵢ = sigmoid([x₁, …, xₖ] · Vᵢ): all sources together decide how
 * much of each passes. Arevalo and others, "Gated Multimodal Units for Information Fusion", 2017.
 */
export class Gated extends tf.layers.Layer {
  static className = "Gated";
  private readonly units: number | undefined;
  private sources: { kernel: tf.LayerVariable; bias: tf.LayerVariable; gate: tf.LayerVariable }[] = [];

  constructor(config: GatedConfig) {
    super(config);
    this.units = config.units;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const sizes = shapesOf(inputShape).map((shape) => known(shape.at(-1)));
    const units = this.units ?? known(sizes[0]);
    const all = sizes.reduce((sum, size) => sum + size, 0);
    // No underscore before the number: TensorFlow.js makes names unique by `_1`, and would meet these.
    this.sources = sizes.map((size, i) => ({
      kernel: this.addWeight(`kernel${i}`, [size, units], "float32", tf.initializers.glorotUniform({})),
      bias: this.addWeight(`bias${i}`, [units], "float32", tf.initializers.zeros()),
      gate: this.addWeight(`gate${i}`, [all, units], "float32", tf.initializers.glorotUniform({})),
    }));
    this.built = true;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [first = []] = shapesOf(inputShape);
    return [...first.slice(0, -1), this.units ?? first.at(-1) ?? null];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const list = Array.isArray(inputs) ? inputs : [inputs];
      const all = tf.concat(list, -1);
      const parts = this.sources.flatMap(({ kernel, bias, gate }, i) => {
        const x = list[i];
        return x ? [tf.mul(tf.sigmoid(project(all, gate)), tf.tanh(project(x, kernel, bias)))] : [];
      });
      return tf.addN(parts);
    });
  }

  override getConfig() {
    return { ...super.getConfig(), ...(this.units === undefined ? {} : { units: this.units }) };
  }
}
tf.serialization.registerClass(Gated);
