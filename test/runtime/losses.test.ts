import { expect, test } from "vitest";
import {
  binaryCrossEntropy,
  binaryFocal,
  cosineSimilarity,
  crossEntropy,
  dice,
  focal,
  huber,
  logCosh,
  meanAbsoluteError,
  meanSquaredError,
  quantile,
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
  expect(balanced?.options).toEqual({ labelSmoothing: 0, classWeights: [4 / 9, 4 / 3, 0] });
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

/** How a loss changes with each output. */
function slopesOf(loss: Loss, outputs: number[][], targets: number[] | number[][]): number[] {
  return tf.tidy(() => {
    const wanted = tf.tensor(targets, undefined, "float32");
    const slope = tf.grad((x: tf.Tensor) => loss.compute(x, wanted))(tf.tensor2d(outputs));
    return Array.from(slope.dataSync());
  });
}

const softmax = (row: readonly number[]): number[] => {
  const sum = row.reduce((total, x) => total + Math.exp(x), 0);
  return row.map((x) => Math.exp(x) / sum);
};
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

test("focal loss is cross entropy that counts sure rows less", () => {
  const right = logits.map((row, i) => softmax(row)[labels[i] ?? 0] ?? NaN);
  const terms = (gamma: number) => right.map((p) => -((1 - p) ** gamma) * Math.log(p));
  for (const gamma of [0, 0.5, 2, 5])
    expect(lossOf(focal({ gamma }), logits, labels)).toBeCloseTo(mean(terms(gamma)), 5);
  expect(lossOf(focal({ gamma: 0 }), logits, labels)).toBeCloseTo(lossOf(crossEntropy(), logits, labels), 5);
  const [first = 0, second = 0] = terms(2);
  expect(lossOf(focal({ classWeights: [2, 3, 1] }), logits, labels)).toBeCloseTo(
    (2 * first + 3 * second) / 2,
    5,
  );
  const target = { rows: 4, shape: [], values: Int32Array.of(0, 0, 0, 1), kind: "class" } as const;
  const balanced = focal({ classWeights: "balanced" }).fit?.(target, Int32Array.of(0, 1, 2, 3), 3);
  expect(balanced?.options).toEqual({ gamma: 2, classWeights: [4 / 9, 4 / 3, 0] });
});

test("binary focal loss", () => {
  const terms = (gamma: number) =>
    [sigmoid(2), 1 - sigmoid(-0.5), 1 - sigmoid(3)].map((p) => -((1 - p) ** gamma) * Math.log(p));
  for (const gamma of [0, 0.5, 2])
    expect(lossOf(binaryFocal({ gamma }), [[2], [-0.5], [3]], [1, 0, 0])).toBeCloseTo(mean(terms(gamma)), 5);
  expect(lossOf(binaryFocal(), [[200]], [0])).toBeCloseTo(200, 3);
  expect(lossOf(binaryFocal(), [[-200]], [0])).toBeCloseTo(0, 6);
});

test.each([0, 0.5, 1, 2])("focal losses have slopes where answers are quite sure, gamma %d", (gamma) => {
  const sure = [[200, 0, -200]];
  for (const label of [0, 1, 2])
    expect(slopesOf(focal({ gamma }), sure, [label]).every(Number.isFinite)).toBe(true);
  for (const label of [0, 1])
    expect(slopesOf(binaryFocal({ gamma }), [[200], [-200]], [label, label]).every(Number.isFinite)).toBe(
      true,
    );
});

test("dice of each row and class", () => {
  const maps = [
    [
      [2, 0],
      [1, -1],
      [0, 3],
      [-1, 1],
    ],
    [
      [1, 0],
      [1, 0],
      [2, 0],
      [0, 0],
    ],
  ];
  const right = [
    [0, 0, 1, 0],
    [0, 0, 0, 0],
  ];
  const naive = (smooth: number): number =>
    mean(
      maps.flatMap((map, row) =>
        [0, 1].map((label) => {
          let [overlap, areas] = [0, 0];
          map.forEach((pixel, i) => {
            const p = softmax(pixel)[label] ?? NaN;
            const g = Number(right[row]?.[i] === label);
            overlap += p * g;
            areas += p + g;
          });
          return 1 - (2 * overlap + smooth) / (areas + smooth);
        }),
      ),
    );
  const value = (smooth: number): number =>
    tf.tidy(
      () =>
        dice({ smooth })
          .compute(tf.tensor(maps.flat(2), [2, 2, 2, 2]), tf.tensor(right.flat(), [2, 2, 2], "float32"))
          .dataSync()[0] ?? NaN,
    );
  expect(value(1)).toBeCloseTo(naive(1), 5);
  expect(value(0.1)).toBeCloseTo(naive(0.1), 5);
});

test("log-cosh and quantile losses of numbers", () => {
  const outputs = [[1], [4], [-2]];
  const targets = [1.5, 1, -2];
  const naive = mean([-0.5, 3, 0].map((e) => Math.log(Math.cosh(e))));
  expect(lossOf(logCosh(), outputs, targets)).toBeCloseTo(naive, 5);
  expect(lossOf(logCosh(), [[1e4]], [0])).toBeCloseTo(1e4 - Math.LN2, 1);
  expect(lossOf(logCosh(), [[-1e4]], [0])).toBeCloseTo(1e4 - Math.LN2, 1);
  // Too low by 0.5, too high by 3.
  expect(lossOf(quantile(0.9), outputs, targets)).toBeCloseTo((0.9 * 0.5 + 0.1 * 3) / 3, 5);
  expect(lossOf(quantile(0.5), outputs, targets)).toBeCloseTo(
    lossOf(meanAbsoluteError(), outputs, targets) / 2,
    5,
  );
});

test("cosine similarity knows directions only, and bears what has none", () => {
  const outputs = [
    [3, 4],
    [1, 0],
    [0, 2],
  ];
  const targets = [
    [6, 8],
    [0, 5],
    [0, -1],
  ];
  expect(lossOf(cosineSimilarity(), outputs, targets)).toBeCloseTo((0 + 1 + 2) / 3, 5);
  expect(lossOf(cosineSimilarity(), [[1, 1]], [[1, 0]])).toBeCloseTo(1 - Math.SQRT1_2, 5);
  expect(lossOf(cosineSimilarity(), [[0, 0]], [[1, 0]])).toBe(1);
  expect(slopesOf(cosineSimilarity(), [[0, 0]], [[1, 0]]).every(Number.isFinite)).toBe(true);
});
