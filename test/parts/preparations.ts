import type { Runs } from "../../src/parts/planned.js";
import type { declaredPreparations, Learnt } from "../../src/parts/preparations/index.js";
import * as runtime from "../../src/runtime/preparations/index.js";
import type { Preparation } from "../../src/runtime/preparations/index.js";

interface PreparationExample {
  readonly make: () => Preparation;
  readonly options: Readonly<Record<string, unknown>>;
  readonly learns: Learnt;
  readonly shape: readonly number[];
  /** Two rows. */
  readonly rows: readonly number[];
  readonly shapeAfter: readonly number[];
  readonly is: readonly number[];
  readonly numbers: number | "kept" | undefined;
}

const nothing = { learns: "nothing", numbers: undefined } as const;

export const preparationExamples: Readonly<
  Record<keyof Runs<typeof declaredPreparations>, PreparationExample>
> = {
  rescale: {
    make: () => runtime.rescale(4),
    options: { by: 4 },
    ...nothing,
    shape: [2],
    rows: [1, 2, 4, 8],
    shapeAfter: [2],
    is: [0.25, 0.5, 1, 2],
  },
  // Means 2 and 5, deviations 1 and 3.
  standardize: {
    make: () => runtime.standardize(),
    options: {},
    ...nothing,
    learns: "numbers",
    shape: [2],
    rows: [1, 2, 3, 8],
    shapeAfter: [2],
    is: [-1, -1, 1, 1],
  },
  expandDims: {
    make: () => runtime.expandDims(),
    options: {},
    ...nothing,
    numbers: "kept",
    shape: [2],
    rows: [1, 2, 3, 4],
    shapeAfter: [2, 1],
    is: [1, 2, 3, 4],
  },
  oneHot: {
    make: () => runtime.oneHot(3),
    options: { classes: 3 },
    learns: "texts",
    numbers: 2,
    shape: [],
    rows: [2, 0],
    shapeAfter: [3],
    is: [0, 0, 1, 1, 0, 0],
  },
  // The kernel's columns sum up to 4, and at the mirrored borders both sides are alike.
  sobel: {
    make: () => runtime.sobel(),
    options: {},
    ...nothing,
    shape: [1, 3, 1],
    rows: [0, 0, 1, 0, 2, 4],
    shapeAfter: [1, 3, 1],
    is: [0, 4, 0, 0, 16, 0],
  },
  // Of [1, 1] the sum 2 and of [1, -1] the difference 2, over √2, frequency 0 behind.
  fft2d: {
    make: () => runtime.fft2d(),
    options: { log: false },
    ...nothing,
    shape: [1, 2, 1],
    rows: [1, 1, 1, -1],
    shapeAfter: [1, 2, 1],
    is: [0, Math.SQRT2, Math.SQRT2, 0],
  },
};
