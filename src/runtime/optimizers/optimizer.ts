import type { ValuesOf } from "../../parts/arguments.js";
import type * as parts from "../../parts/optimizers/index.js";
import type { AnyPart } from "../../parts/part.js";
import { implement, settingsOf, type Implemented } from "../implement.js";
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
 * two.
 */
export interface Optimizer {
  readonly name: string;
  readonly options: Json;
  readonly learningRate: number;
  /** What it remembers of each weight, and the value that this has before the first step. */
  readonly slots: readonly parts.Slot[];
  readonly update: (from: UpdateArguments) => Update;
}

/** The runtime's half of an optimizer; its other half is its declaration in `src/parts/optimizers`. */
export function implementOptimizer<D extends AnyPart & parts.Optimizer>(
  declaration: D,
  rule: (options: ValuesOf<D>) => Pick<Optimizer, "update">,
): Implemented<D, Optimizer> {
  return implement<D, Optimizer>(declaration, (values) => ({
    name: declaration.name,
    options: settingsOf(values),
    learningRate: declaration.rate(values),
    slots: declaration.slots(values),
    ...rule(values),
  }));
}

/** decay · old + (1 - decay) · new */
export function movingAverage(mean: tf.Tensor, value: tf.Tensor, decay: number): tf.Tensor {
  return mean.mul(decay).add(value.mul(1 - decay));
}
