import type { Callable, Options } from "../options.js";
import { number, option } from "../options.js";

/** How weights follow their gradients. */
export interface Optimizer extends Callable {
  readonly kind: "optimizer";
  /** How many numbers it remembers for each weight. */
  readonly remembers: number;
}

interface OptimizerSpec {
  readonly name: string;
  readonly doc: string;
  readonly options: Options;
  readonly remembers: number;
  readonly aliases?: readonly string[];
}

/** The learning rate may go unnamed. */
export function defineOptimizer(spec: OptimizerSpec): Optimizer {
  return { kind: "optimizer", unnamed: ["learningRate"], aliases: [], ...spec };
}

/** The defaults are those that TensorFlow.js takes when an optimizer is named by a text. */
export const learningRate = (standard: number) =>
  option(number({ min: 0, open: true }), { default: standard, doc: "how far a step goes" });

const share = { min: 0, max: 1 };

export const beta1 = option(number(share), { default: 0.9, doc: "decay of the mean of the gradients" });

export const beta2 = (of = "mean of the squared gradients") =>
  option(number(share), { default: 0.999, doc: `decay of the ${of}` });

export const epsilon = option(number({ min: 0, open: true }), {
  default: 1e-7,
  doc: "keeps divisors away from 0",
});

export const weightDecay = (standard: number) =>
  option(number({ min: 0 }), {
    default: standard,
    doc: "the share of each weight, times the learning rate, that a step takes away",
  });
