import type { tf } from "../tensorflow.js";
import type { HeadKind, Json, Target } from "../types.js";

/**
 * What a head is trained to make small. A new loss is a new file beside this one, and a line in index.ts.
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
