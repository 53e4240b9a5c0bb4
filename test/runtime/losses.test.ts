import { expect, test } from "vitest";
import {
  binaryCrossEntropy,
  crossEntropy,
  huber,
  meanAbsoluteError,
  meanSquaredError,
} from "../../src/runtime/losses/index.js";
import type { Loss } from "../../src/runtime/losses/index.js";
import { tf } from "../../src/runtime/tensorflow.js";

const logits = [
  [2, -1, 0.5],
  [-3, 0.1, 4],
];
const labels = [0, 1];

function lossOf(loss: Loss, outputs: number[][], targets: number[] | number[][]): number {
  return tf.tidy(
    () => loss.compute(tf.tensor2d(outputs), tf.tensor(targets, undefined, "float32")).dataSync()[0] ?? NaN,
  );
}

/** -Σ wanted · log softmax of one row. */
function naiveCrossEntropy(row: readonly number[], wanted: readonly number[]): number {
  const sum = row.reduce((total, x) => total + Math.exp(x), 0);
  return -row.reduce((total, x, i) => total + (wanted[i] ?? 0) * Math.log(Math.exp(x) / sum), 0);
}

test("cross entropy, plain, smoothed and weighted", () => {
  const oneHot = labels.map((label) => [0, 1, 2].map((i) => Number(i === label)));
  const rows = logits.map((row, i) => naiveCrossEntropy(row, oneHot[i] ?? []));
  const [first = 0, second = 0] = rows;
  expect(lossOf(crossEntropy(), logits, labels)).toBeCloseTo((first + second) / 2, 5);

  const smoothed = logits.map((row, i) =>
    naiveCrossEntropy(
      row,
      (oneHot[i] ?? []).map((x) => x * 0.9 + 0.1 / 3),
    ),
  );
  expect(lossOf(crossEntropy({ labelSmoothing: 0.1 }), logits, labels)).toBeCloseTo(
    ((smoothed[0] ?? 0) + (smoothed[1] ?? 0)) / 2,
    5,
  );

  expect(lossOf(crossEntropy({ classWeights: [2, 3, 1] }), logits, labels)).toBeCloseTo(
    (2 * first + 3 * second) / 2,
    5,
  );
});

test("balanced class weights are those of the training rows", () => {
  const target = { rows: 4, shape: [], values: Int32Array.of(0, 0, 0, 1), kind: "class" } as const;
  const balanced = crossEntropy({ classWeights: "balanced" }).fit?.(target, Int32Array.of(0, 1, 2, 3), 3);
  expect(balanced?.options).toEqual({ classWeights: [4 / 9, 4 / 3, 0] });
});

test("cross entropy of a mask is the mean over its pixels", () => {
  const value = tf.tidy(
    () =>
      crossEntropy()
        .compute(tf.tensor4d([[logits]]), tf.tensor3d([[labels]]))
        .dataSync()[0],
  );
  expect(value).toBeCloseTo(lossOf(crossEntropy(), logits, labels), 6);
});

test("binary cross entropy, also where a sigmoid would be 0 or 1", () => {
  const naive = (x: number, z: number): number => {
    const p = 1 / (1 + Math.exp(-x));
    return -(z * Math.log(p) + (1 - z) * Math.log(1 - p));
  };
  expect(lossOf(binaryCrossEntropy(), [[2], [-0.5]], [1, 0])).toBeCloseTo(
    (naive(2, 1) + naive(-0.5, 0)) / 2,
    5,
  );
  expect(lossOf(binaryCrossEntropy(), [[200]], [0])).toBeCloseTo(200, 3);
  expect(lossOf(binaryCrossEntropy(), [[-200]], [0])).toBeCloseTo(0, 6);
});

test("losses of numbers, with targets that lack the last axis", () => {
  const outputs = [[1], [4], [-2]];
  const targets = [1.5, 1, -2];
  expect(lossOf(meanSquaredError(), outputs, targets)).toBeCloseTo((0.25 + 9) / 3, 5);
  expect(lossOf(meanAbsoluteError(), outputs, targets)).toBeCloseTo(3.5 / 3, 5);
  expect(lossOf(huber(), outputs, targets)).toBeCloseTo((0.125 + 2.5) / 3, 5);
  expect(lossOf(huber({ delta: 2 }), outputs, targets)).toBeCloseTo((0.125 + 2 * 2) / 3, 5);
});
