import type { Options, Values } from "../../options/options.js";
import { number, option } from "../../options/options.js";
import { part } from "../part.js";
import type { PartOf, PartSpec, Shown } from "../part.js";

/** How weights follow their gradients. */
export interface Optimizer extends Shown {
  readonly kind: "optimizer";
  /** Its learning rate, before any schedule. */
  readonly rate: (values: Readonly<Record<string, unknown>>) => number;
  /** What it remembers of each weight, and what this is before the first step. */
  readonly slots: (values: Readonly<Record<string, unknown>>) => readonly Slot[];
}

export interface Slot {
  readonly name: string;
  readonly initial: number;
}

type OptimizerSpec<N extends string, S extends Options> = Omit<PartSpec<N, S, readonly []>, "unnamed"> & {
  /** Their names; each is 0 before the first step, unless told. */
  readonly slots: (options: Values<S>) => readonly (string | Slot)[];
};

type LearningRate = { readonly learningRate: ReturnType<typeof learningRate> };

/** The learning rate may go unnamed. */
export function defineOptimizer<const N extends string, S extends Options & LearningRate>(
  spec: OptimizerSpec<N, S>,
): PartOf<Optimizer, N, S, readonly ["learningRate"]> {
  return {
    ...part<N, S, readonly ["learningRate"]>({ ...spec, unnamed: ["learningRate"] }),
    kind: "optimizer",
    rate: ({ learningRate: rate }) => Number(rate),
    slots: (raw) =>
      spec
        // The options were read by their own types, so they are what the rule declares.
        .slots(raw as Values<S>)
        .map((slot) => (typeof slot === "string" ? { name: slot, initial: 0 } : slot)),
  };
}

/** The defaults are those that TensorFlow.js takes when an optimizer is named by a text. */
export const learningRate = (standard: number) =>
  option(number({ min: 0, open: true }), { default: standard, doc: "size of a step" });

/** The mean of a weight's gradients, and of their sizes. */
export const moments = () => ["m", "v"];

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
    doc: "the fraction of each weight, times the learning rate, that a step takes away",
  });
