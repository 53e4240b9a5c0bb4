import type { HeadKindName } from "../../src/parts/head-kinds.js";
import type { LossName } from "../../src/parts/losses/index.js";
import * as runtime from "../../src/runtime/losses/index.js";
import type { Loss } from "../../src/runtime/losses/index.js";

interface LossExample {
  /** With as many defaults as there are. */
  readonly make: () => Loss;
  readonly kinds: readonly HeadKindName[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly outputs: readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[];
  readonly targets: readonly number[] | readonly (readonly number[])[];
  readonly is: number;
}

const ln = Math.log;
const classes = { kinds: ["class", "mask"], outputs: [[ln(3), 0]], targets: [1] } as const;
const labels = { kinds: ["binary", "multiLabel"], outputs: [[ln(3)]], targets: [[0]] } as const;
const numbers = { kinds: ["number", "tensor"], outputs: [[3, 1]], targets: [[1, 1.5]] } as const;

/** Logits of ln 3 and 0 are probabilities of 3/4 and 1/4, a logit of ln 3 is one of 3/4; errors are 2 and -1/2. */
export const lossExamples: Readonly<Record<LossName, LossExample>> = {
  crossEntropy: { make: () => runtime.crossEntropy(), ...classes, options: { labelSmoothing: 0 }, is: ln(4) },
  focal: { make: () => runtime.focal(), ...classes, options: { gamma: 2 }, is: (3 / 4) ** 2 * ln(4) },
  // For each class 1 - (2 Σ p g + 1) / (Σ p + Σ g + 1) over two pixels, both of which are of class 1.
  dice: {
    make: () => runtime.dice(),
    kinds: ["mask"],
    options: { smooth: 1 },
    outputs: [
      [
        [ln(3), 0],
        [0, 0],
      ],
    ],
    targets: [[1, 1]],
    is: (1 - 1 / (1.25 + 1) + (1 - (2 * 0.75 + 1) / (0.75 + 2 + 1))) / 2,
  },
  binaryCrossEntropy: { make: () => runtime.binaryCrossEntropy(), ...labels, options: {}, is: ln(4) },
  binaryFocal: {
    make: () => runtime.binaryFocal(),
    ...labels,
    options: { gamma: 2 },
    is: (3 / 4) ** 2 * ln(4),
  },
  meanSquaredError: {
    make: () => runtime.meanSquaredError(),
    ...numbers,
    options: {},
    is: (4 + 1 / 4) / 2,
  },
  meanAbsoluteError: { make: () => runtime.meanAbsoluteError(), ...numbers, options: {}, is: 2.5 / 2 },
  huber: { make: () => runtime.huber(), ...numbers, options: { delta: 1 }, is: (1.5 + 1 / 8) / 2 },
  logCosh: {
    make: () => runtime.logCosh(),
    ...numbers,
    options: {},
    is: (ln(Math.cosh(2)) + ln(Math.cosh(0.5))) / 2,
  },
  quantile: {
    make: () => runtime.quantile(0.9),
    ...numbers,
    kinds: ["number"],
    options: { q: 0.9 },
    is: (0.1 * 2 + 0.9 * 0.5) / 2,
  },
  cosineSimilarity: {
    make: () => runtime.cosineSimilarity(),
    ...numbers,
    options: {},
    is: 1 - (3 * 1 + 1 * 1.5) / Math.sqrt(10 * 3.25),
  },
};
