import type { OptimizerName, Slot } from "../../src/parts/optimizers/index.js";
import * as runtime from "../../src/runtime/optimizers/index.js";
import type { Optimizer } from "../../src/runtime/optimizers/index.js";

interface OptimizerExample {
  /** With its defaults. */
  readonly make: () => Optimizer;
  readonly options: Readonly<Record<string, unknown>> & { readonly learningRate: number };
  readonly slots: readonly Slot[];
  readonly gradients: readonly number[];
  /** What becomes of `start`. */
  readonly is: number;
}

export const start = [2];

const zero = (...names: readonly string[]) => names.map((name) => ({ name, initial: 0 }));
const moments = zero("m", "v");
const adams = { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };

/** One or two steps along gradients of 1 and 3 from 2, by each paper's formula. */
export const optimizerExamples: Readonly<Record<OptimizerName, OptimizerExample>> = {
  sgd: {
    make: () => runtime.sgd(),
    options: { learningRate: 0.01 },
    slots: [],
    gradients: [1, 3],
    is: 2 - 0.01 * (1 + 3),
  },
  momentum: {
    make: () => runtime.momentum(),
    options: { learningRate: 0.01, momentum: 0.9, useNesterov: false },
    slots: zero("momentum"),
    gradients: [1, 3],
    is: 2 - 0.01 * 1 - 0.01 * (0.9 + 3),
  },
  // The first step of Adam goes as far as the learning rate.
  adam: { make: () => runtime.adam(), options: adams, slots: moments, gradients: [1], is: 2 - 0.001 },
  adamW: {
    make: () => runtime.adamW(),
    options: { ...adams, weightDecay: 0.01 },
    slots: moments,
    gradients: [1],
    is: 2 - 0.001 - 0.001 * 0.01 * 2,
  },
  adamax: {
    make: () => runtime.adamax(),
    options: { ...adams, learningRate: 0.002, decay: 0 },
    slots: moments,
    gradients: [1, 3],
    is: 2 - 0.002 - ((0.002 / (1 - 0.9 ** 2)) * (0.1 * 0.9 + 0.1 * 3)) / 3,
  },
  adagrad: {
    make: () => runtime.adagrad(),
    options: { learningRate: 0.01, initialAccumulatorValue: 0.1 },
    slots: [{ name: "accumulator", initial: 0.1 }],
    gradients: [1, 3],
    is: 2 - 0.01 / Math.sqrt(1.1) - 0.03 / Math.sqrt(10.1),
  },
  // sqrt(updates + epsilon) / sqrt(gradients + epsilon) · gradient; both means are 0 at first.
  adadelta: {
    make: () => runtime.adadelta(),
    options: { learningRate: 0.001, rho: 0.95, epsilon: 1e-7 },
    slots: zero("accum_grad", "accum_var"),
    gradients: [1, 3],
    is: 2 - 0.001 - (0.001 * Math.sqrt(0.05 + 1e-7) * 3) / Math.sqrt(0.05 + 1e-7),
  },
  rmsprop: {
    make: () => runtime.rmsprop(),
    options: { learningRate: 0.001, decay: 0.9, momentum: 0, epsilon: 1e-7, centered: false },
    slots: zero("rms", "momentum"),
    gradients: [1, 3],
    is: 2 - 0.001 / Math.sqrt(0.1) - 0.003 / Math.sqrt(0.1 * 0.9 + 0.1 * 9),
  },
  // μ₁ = 0.9 (1 - 0.96^0.004 / 2), μ₂ likewise: of the moment μ₂ / (1 - μ₁ μ₂), of the gradient (1 - μ₁) / (1 - μ₁).
  nadam: {
    make: () => runtime.nadam(),
    options: adams,
    slots: moments,
    gradients: [1],
    is: 2 - 0.001 * ((0.1 * momentum(2)) / (1 - momentum(1) * momentum(2)) + 1),
  },
  lion: {
    make: () => runtime.lion(),
    options: { learningRate: 0.0001, beta1: 0.9, beta2: 0.99, weightDecay: 0 },
    slots: zero("m"),
    gradients: [1, 3],
    is: 2 - 0.0002,
  },
};

function momentum(step: number): number {
  return 0.9 * (1 - 0.5 * 0.96 ** (0.004 * step));
}
