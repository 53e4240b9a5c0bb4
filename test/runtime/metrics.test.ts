import { expect, test } from "vitest";
import { meanAbsoluteError, meanSquaredError } from "../../src/runtime/losses/index.js";
import {
  accuracy,
  averagePrecision,
  f1,
  intersectionOverUnion,
  precision,
  recall,
  rocAuc,
  rSquared,
  topK,
} from "../../src/runtime/metrics/index.js";
import type { Metric, Readout } from "../../src/runtime/metrics/index.js";
import { readingOf } from "../../src/runtime/metrics/reading.js";
import type { HeadKind } from "../../src/runtime/types.js";

/** The metric over rows that come in two batches, as they do in a split. */
function measure(
  metric: Metric,
  kind: HeadKind,
  outputs: readonly (readonly number[])[],
  targets: readonly (readonly number[])[],
): number {
  const size = outputs[0]?.length ?? 1;
  const state: number[] = [];
  const readout = (from: number, to?: number): Readout => {
    const said = {
      kind,
      size,
      outputs: Float32Array.from(outputs.slice(from, to).flat()),
      targets: Float32Array.from(targets.slice(from, to).flat()),
    };
    const values = readingOf(metric.reads, said);
    return { kind, size, rows: outputs.slice(from, to).length, values, targets: said.targets };
  };
  metric.add(state, readout(0, 2));
  // A checkpoint between the batches must not change anything.
  const restored: number[] = JSON.parse(JSON.stringify(state));
  metric.add(restored, readout(2));
  return metric.result(restored, size);
}

const logits = [
  [3, 1, 0],
  [0, 2, 1],
  [1, 0, 2],
  [2, 1, 0],
  [0, 3, 2],
];
const classes = [[0], [1], [2], [1], [2]]; // said: 0 1 2 0 1

test("metrics of classes", () => {
  expect(measure(accuracy(), "class", logits, classes)).toBeCloseTo(3 / 5);
  expect(measure(topK(2), "class", logits, classes)).toBe(1);
  expect(topK(2).name).toBe("top2");
  // From scikit-learn's definitions: precision 1/2, 1/2, 1; recall 1, 1/2, 1/2; f1 2/3, 1/2, 2/3.
  expect(measure(precision(), "class", logits, classes)).toBeCloseTo(2 / 3);
  expect(measure(recall(), "class", logits, classes)).toBeCloseTo(2 / 3);
  expect(measure(f1(), "class", logits, classes)).toBeCloseTo((2 / 3 + 1 / 2 + 2 / 3) / 3);
});

test("metrics of yes and no", () => {
  const scores = [[-2], [0.4], [0.35], [0.8], [-1]];
  const targets = [[0], [0], [1], [1], [1]];
  expect(measure(accuracy(), "binary", scores, targets)).toBeCloseTo(3 / 5);
  expect(measure(precision(), "binary", scores, targets)).toBeCloseTo(2 / 3);
  expect(measure(recall(), "binary", scores, targets)).toBeCloseTo(2 / 3);
  // 4 of the 6 pairs of a positive and a negative row are in order.
  expect(measure(rocAuc(), "binary", scores, targets)).toBeCloseTo(4 / 6);
  expect(measure(averagePrecision(), "binary", scores, targets)).toBeCloseTo((1 + 2 / 3 + 3 / 4) / 3);
});

test("equal scores count half", () => {
  expect(measure(rocAuc(), "binary", [[1], [1], [1], [1]], [[0], [1], [0], [1]])).toBeCloseTo(0.5);
  expect(measure(averagePrecision(), "binary", [[1], [1], [1], [1]], [[0], [1], [0], [1]])).toBeCloseTo(0.5);
});

test("the area under the curve is that of all pairs, for classes one against the rest", () => {
  const value = measure(rocAuc(), "class", logits, classes);
  const softmax = logits.map((row) => {
    const sum = row.reduce((total, x) => total + Math.exp(x), 0);
    return row.map((x) => Math.exp(x) / sum);
  });
  const perClass = [0, 1, 2].map((label) => {
    let wins = 0;
    let pairs = 0;
    classes.forEach(([a], i) =>
      classes.forEach(([b], j) => {
        if (a !== label || b === label) return;
        pairs++;
        const [own = 0, other = 0] = [softmax[i]?.[label], softmax[j]?.[label]];
        wins += own > other ? 1 : own === other ? 0.5 : 0;
      }),
    );
    return wins / pairs;
  });
  expect(value).toBeCloseTo(perClass.reduce((a, b) => a + b) / 3);
});

test("several labels count one by one", () => {
  const outputs = [
    [1, -1],
    [1, 1],
    [-1, 1],
  ];
  const targets = [
    [1, 0],
    [0, 1],
    [0, 0],
  ];
  expect(measure(accuracy(), "multiLabel", outputs, targets)).toBeCloseTo(4 / 6);
  expect(measure(precision(), "multiLabel", outputs, targets)).toBeCloseTo(0.5);
  expect(measure(recall(), "multiLabel", outputs, targets)).toBeCloseTo(1);
});

test("metrics of numbers, far from 0 too", () => {
  const targets = [[10_000_001], [10_000_002], [10_000_003], [10_000_006]];
  const outputs = [[10_000_001], [10_000_003], [10_000_003], [10_000_004]];
  expect(measure(meanAbsoluteError(), "number", outputs, targets)).toBeCloseTo(3 / 4);
  expect(measure(meanSquaredError(), "number", outputs, targets)).toBeCloseTo(5 / 4);
  expect(measure(rSquared(), "number", outputs, targets)).toBeCloseTo(1 - 5 / 14);
  expect(measure(rSquared(), "number", [[1], [2], [3]], [[5], [5], [5]])).toBeNaN();
});

test("micro counts all labels' rows together", () => {
  const micro = { average: "micro" } as const;
  expect([precision(micro), recall(micro), f1(micro)].map(({ name }) => name)).toEqual([
    "microPrecision",
    "microRecall",
    "microF1",
  ]);
  // A class is said once a row, so all three are the accuracy.
  for (const metric of [precision(micro), recall(micro), f1(micro)])
    expect(measure(metric, "class", logits, classes)).toBeCloseTo(3 / 5);
  const outputs = [
    [1, -1, 1],
    [1, 1, -1],
    [-1, 1, -1],
  ];
  const targets = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  // 5 labels are said, 3 are right, 2 are both.
  expect(measure(precision(micro), "multiLabel", outputs, targets)).toBeCloseTo(2 / 5);
  expect(measure(recall(micro), "multiLabel", outputs, targets)).toBeCloseTo(2 / 3);
  expect(measure(f1(micro), "multiLabel", outputs, targets)).toBeCloseTo(4 / 8);
});

test("overlap over union of each class's pixels, of the classes that are there", () => {
  // Said: 0 1 2 0 1, right: 0 1 2 1 2; of the fourth class there is nothing.
  const four = logits.map((row) => [...row, -9]);
  expect(measure(intersectionOverUnion(), "mask", four, classes)).toBeCloseTo((1 / 2 + 1 / 3 + 1 / 2) / 3);
});
