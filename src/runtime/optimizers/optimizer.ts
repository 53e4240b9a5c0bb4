import type { tf } from "../tensorflow.js";
import type { Json } from "../types.js";

/** What an update reads: one weight and its gradient, both of one shape. */
export interface UpdateArguments {
  readonly value: tf.Tensor;
  readonly gradient: tf.Tensor;
  /** In the order of `Optimizer.slots`, each of the weight's shape. */
  readonly slots: readonly tf.Tensor[];
  /** With the schedule applied. */
  readonly learningRate: number;
  /** From 1. */
  readonly step: number;
}

/** What an update makes: the weight's new value, and that of each slot. */
export interface Update {
  readonly value: tf.Tensor;
  readonly slots: readonly tf.Tensor[];
}

/**
 * How a weight follows its gradient, as a pure function. All state is in the named slots and the step number, so a
 * checkpoint restores it to the bit; the optimizers of `tf.train` do not (adam takes powers of beta where it had
 * multiplied step by step, adamax cannot be saved), so their arithmetic is written out here, and tests compare the
 * two. A new optimizer is a new file beside this one, and a line in index.ts.
 */
export interface Optimizer {
  readonly name: string;
  readonly options: Json;
  readonly learningRate: number;
  /** What it remembers of each weight, and the value that this has before the first step. */
  readonly slots: readonly { readonly name: string; readonly initial: number }[];
  readonly update: (from: UpdateArguments) => Update;
}

/** What `tf.backend().epsilon()` says for float32; the default of each `epsilon`, as in `tf.train`. */
export const defaultEpsilon = 1e-7;

/** The mean of a weight's gradients, and of their sizes. */
export const moments: Optimizer["slots"] = [
  { name: "m", initial: 0 },
  { name: "v", initial: 0 },
];

/** decay · old + (1 - decay) · new */
export function movingAverage(mean: tf.Tensor, value: tf.Tensor, decay: number): tf.Tensor {
  return mean.mul(decay).add(value.mul(1 - decay));
}
