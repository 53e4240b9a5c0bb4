import type { HeadKindName } from "../../src/parts/head-kinds.js";
import type { MetricName } from "../../src/parts/metrics/index.js";
import * as runtime from "../../src/runtime/metrics/index.js";
import type { Metric } from "../../src/runtime/metrics/index.js";
import type { HeadOutputs } from "../../src/runtime/metrics/reading.js";

type Readout = HeadOutputs & { readonly rows: number };

interface MetricExample {
  readonly make: () => Metric;
  readonly label: string;
  readonly kinds: readonly HeadKindName[];
  readonly better: "higher" | "lower";
  readonly options: Readonly<Record<string, unknown>>;
  readonly readout: Readout;
  readonly is: number;
}

/** Said: 0, 0, 1, 2; right: 0, 1, 1, 1. */
const classes: Readout = {
  kind: "class",
  rows: 4,
  size: 3,
  outputs: Float32Array.of(3, 1, 0, 2, 1, 0, 0, 5, 1, 1, 0, 2),
  targets: Float32Array.of(0, 1, 1, 1),
};

/** By falling score: right, wrong, right, wrong. */
const scores: Readout = {
  kind: "binary",
  rows: 4,
  size: 1,
  outputs: Float32Array.of(2, 1, -1, -2),
  targets: Float32Array.of(1, 0, 1, 0),
};

const numbers: Readout = {
  kind: "number",
  rows: 3,
  size: 1,
  outputs: Float32Array.of(1, 3, 5),
  targets: Float32Array.of(1, 2, 6),
};

const labelled = ["class", "mask", "binary", "multiLabel"] as const;
const ranked = ["class", "binary", "multiLabel"] as const;
const higher = "higher" as const;
const macro = { average: "macro" } as const;

export const metricExamples: Readonly<Record<MetricName, MetricExample>> = {
  accuracy: {
    make: () => runtime.accuracy(),
    label: "accuracy",
    kinds: labelled,
    better: higher,
    options: {},
    readout: classes,
    is: 2 / 4,
  },
  topK: {
    make: () => runtime.topK(2),
    label: "top2",
    kinds: ["class", "mask"],
    better: higher,
    options: { k: 2 },
    readout: classes,
    is: 3 / 4,
  },
  // Class 0: 1 right of 2 said; class 1: 1 of 1; class 2: 0 of 1.
  precision: {
    make: () => runtime.precision(),
    label: "precision",
    kinds: labelled,
    better: higher,
    options: macro,
    readout: classes,
    is: (1 / 2 + 1 + 0) / 3,
  },
  // Class 0: 1 of 1 found; class 1: 1 of 3; class 2 has no rows.
  recall: {
    make: () => runtime.recall(),
    label: "recall",
    kinds: labelled,
    better: higher,
    options: macro,
    readout: classes,
    is: (1 + 1 / 3 + 0) / 3,
  },
  f1: {
    make: () => runtime.f1(),
    label: "f1",
    kinds: labelled,
    better: higher,
    options: macro,
    readout: classes,
    is: (2 / 3 + 1 / 2 + 0) / 3,
  },
  // Of the four pairs of a right and a wrong row, three are in order.
  rocAuc: {
    make: () => runtime.rocAuc(),
    label: "rocAuc",
    kinds: ranked,
    better: higher,
    options: {},
    readout: scores,
    is: 3 / 4,
  },
  averagePrecision: {
    make: () => runtime.averagePrecision(),
    label: "averagePrecision",
    kinds: ranked,
    better: higher,
    options: {},
    readout: scores,
    is: (1 + 2 / 3) / 2,
  },
  intersectionOverUnion: {
    make: () => runtime.intersectionOverUnion(),
    label: "intersectionOverUnion",
    kinds: ["mask"],
    better: higher,
    options: {},
    readout: { ...classes, kind: "mask" },
    is: (1 / 2 + 1 / 3 + 0) / 3,
  },
  meanAbsoluteError: {
    make: () => runtime.meanAbsoluteError(),
    label: "meanAbsoluteError",
    kinds: ["number", "tensor"],
    better: "lower",
    options: {},
    readout: numbers,
    is: 2 / 3,
  },
  meanSquaredError: {
    make: () => runtime.meanSquaredError(),
    label: "meanSquaredError",
    kinds: ["number", "tensor"],
    better: "lower",
    options: {},
    readout: numbers,
    is: 2 / 3,
  },
  rSquared: {
    make: () => runtime.rSquared(),
    label: "rSquared",
    kinds: ["number"],
    better: higher,
    options: {},
    readout: numbers,
    is: 1 - 2 / 14,
  },
};
