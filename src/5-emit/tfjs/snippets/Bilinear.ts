import * as tf from "@tensorflow/tfjs";
import { known, shapesOf } from "./only.js";
import { project } from "./project.js";

interface BilinearConfig {
  name?: string;
  trainable?: boolean;
  units: number;
  rank?: number;
}

/**
 * y = (x₁ · U₁ ∘ … ∘ xₖ · Uₖ) · P + b, ∘ element by element: the products of all values of all sources, through matrices of
 * low rank. Kim and others, "Hadamard Product for Low-rank Bilinear Pooling", 2016.
 */
export class Bilinear extends tf.layers.Layer {
  static className = "Bilinear";
  private readonly units: number;
  private readonly rank: number;
  private factors: tf.LayerVariable[] = [];
  private projection: tf.LayerVariable | undefined;
  private bias: tf.LayerVariable | undefined;

  constructor(config: BilinearConfig) {
    super(config);
    this.units = config.units;
    this.rank = config.rank ?? config.units;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    this.factors = shapesOf(inputShape).map((shape, i) =>
      this.addWeight(
        `factor${i}`,
        [known(shape.at(-1)), this.rank],
        "float32",
        tf.initializers.glorotUniform({}),
      ),
    );
    const size = [this.rank, this.units];
    this.projection = this.addWeight("projection", size, "float32", tf.initializers.glorotUniform({}));
    this.bias = this.addWeight("bias", [this.units], "float32", tf.initializers.zeros());
    this.built = true;
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return [...(shapesOf(inputShape)[0] ?? []).slice(0, -1), this.units];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      if (!this.projection) throw new Error("the layer is not built");
      const list = Array.isArray(inputs) ? inputs : [inputs];
      const parts = this.factors.flatMap((factor, i) => {
        const x = list[i];
        return x ? [project(x, factor)] : [];
      });
      return project(
        parts.reduce((product, part) => tf.mul(product, part)),
        this.projection,
        this.bias,
      );
    });
  }

  override getConfig() {
    return { ...super.getConfig(), units: this.units, rank: this.rank };
  }
}
tf.serialization.registerClass(Bilinear);
