import type { ValuesOf } from "../../parts/arguments.js";
import type { AnyPart } from "../../parts/part.js";
import type * as parts from "../../parts/losses/index.js";
import { implement, settingsOf, type Implemented } from "../implement.js";
import type { tf } from "../tensorflow.js";
import type { HeadKind, Json, Target } from "../types.js";

/**
 * What a head is trained to make small.
 *
 * A head's outputs are logits or values, [batch, ...shape]. Targets are float32:
 * [batch] or [batch, ...map] class numbers for `class` and `mask`, else [batch, ...shape] values (0 or 1 for
 * `binary` and `multiLabel`).
 */
export interface Loss {
  readonly name: string;
  readonly options: Json;
  /** The heads that it fits. */
  readonly kinds: readonly HeadKind[];
  /** The mean over the batch's rows (and over the values within a row). */
  readonly compute: (outputs: tf.Tensor, targets: tf.Tensor) => tf.Scalar;
  /** For a loss that depends on the training rows, such as balanced class weights: the loss for these rows. */
  readonly fit?: (target: Target, trainRows: Int32Array, classes: number) => Loss;
}

/** What a loss computes with some options. */
export interface LossRule<V> {
  readonly compute: Loss["compute"];
  /** The options that take their values from the training rows. */
  readonly fit?: ((target: Target, trainRows: Int32Array, classes: number) => Partial<V>) | undefined;
}

/** The runtime's half of a loss; its other half is its declaration in `src/parts/losses`. */
export function implementLoss<D extends AnyPart & parts.Loss>(
  declaration: D,
  rule: (options: ValuesOf<D>) => LossRule<ValuesOf<D>>,
): Implemented<D, Loss> {
  const build = (values: ValuesOf<D>): Loss => {
    const { compute, fit } = rule(values);
    return {
      name: declaration.name,
      options: settingsOf(values),
      kinds: declaration.heads,
      compute,
      ...(fit && {
        fit: (target, rows, classes) => build({ ...values, ...fit(target, rows, classes) }),
      }),
    };
  };
  return implement<D, Loss>(declaration, build);
}
