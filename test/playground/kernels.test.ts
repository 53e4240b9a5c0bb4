import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, test } from "vitest";
import { quickKernels, useKernels } from "../../src/playground/training/kernels/index.js";

/** What some gradients and sums come to, by the kernels of TensorFlow.js and by ours. */
type Case = () => tf.Tensor | readonly tf.Tensor[];

const random = (shape: number[], seed = 1) => tf.randomNormal(shape, 0, 1, "float32", seed);

function convolution(size: number, channels: number, filters: number, kernel: number, strides: number) {
  return (pad: "same" | "valid" | number): Case =>
    () => {
      const x = random([3, size, size + 1, channels]).as4D(3, size, size + 1, channels);
      const w = random([kernel, kernel, channels, filters], 2).as4D(kernel, kernel, channels, filters);
      const whole = (a: tf.Tensor, b: tf.Tensor) =>
        tf.conv2d(a.as4D(...x.shape), b.as4D(...w.shape), strides, pad).square();
      return tf.grads((a = x, b = w) => whole(a, b))([x, w]);
    };
}

function pooling(kind: "max" | "avg", size: number, strides: number, pad: "same" | "valid" | number): Case {
  return () => {
    const x = random([2, 9, 8, 3]).as4D(2, 9, 8, 3);
    return tf.grad((a) => tf.pool(a.as4D(...x.shape), size, kind, pad, 1, strides).square())(x);
  };
}

const cases: Readonly<Record<string, Case>> = {
  "a convolution that keeps the size": convolution(7, 3, 5, 3, 1)("same"),
  "a convolution without a rim": convolution(8, 2, 3, 3, 1)("valid"),
  "a convolution in strides": convolution(9, 2, 4, 3, 2)("same"),
  "a convolution with a rim of its own": convolution(6, 1, 2, 5, 3)(2),
  "largest values": pooling("max", 2, 2, "valid"),
  "largest values that overlap": pooling("max", 3, 2, "same"),
  "largest values of equals": () =>
    tf.grad((x) => tf.maxPool(x.mul(0).as4D(1, 4, 4, 2), 2, 2, "valid"))(random([1, 4, 4, 2])),
  "means of windows": pooling("avg", 2, 2, "valid"),
  "means of windows that overlap": pooling("avg", 3, 1, "same"),
  "sums over the first axes": () => [
    random([4, 3, 5]).sum([0, 1]),
    random([4, 3, 5]).sum(0, true),
    random([4, 3, 5]).sum([1]),
    random([4, 3, 5]).sum(),
    random([6]).sum(0),
    tf.tensor2d([1, 2, 3, 4], [2, 2], "int32").sum(0),
  ],
  "means over the first axes": () => [random([4, 3, 5]).mean([0, 1], true), random([4, 3, 5]).mean(1)],
  "dilated and fused convolutions": () => {
    const [x, w] = [random([2, 9, 9, 2]).as4D(2, 9, 9, 2), random([3, 3, 2, 4], 2).as4D(3, 3, 2, 4)];
    const bias = random([4], 3);
    const fused = (activation: "linear" | "relu") =>
      tf.fused.conv2d({ x, filter: w, strides: 1, pad: "same", bias, activation });
    return [tf.conv2d(x, w, 1, "same", "NHWC", 2), fused("linear"), fused("relu")];
  },
  "repeated rows": () => [
    random([1, 1, 4]).tile([3, 2, 1]),
    random([1, 3, 4]).tile([2, 1, 2]),
    random([1, 1]).tile([2, 3]),
    random([2]).tile([3]),
  ],
  parts: () => [
    ...tf.split(random([2, 3, 6]), [1, 2, 3], 2),
    ...tf.split(random([2, 3, 6]), [2, 1], 1),
    ...tf.split(random([4, 3]), [1, 3], 0),
    ...tf.split(random([2, 6]), 3, 1),
  ],
  arithmetic: () =>
    [
      [random([4, 3, 5]), random([5], 2)],
      [random([5]), random([2, 3, 5], 2)],
      [random([4, 3, 5]), random([1, 3, 5], 2)],
      [random([4, 3, 5]), random([4, 3, 1], 2)],
      [random([4, 1, 5]), random([1, 3, 5], 2)],
      [random([3]), random([1, 3], 2)],
      [random([3, 2]), tf.scalar(2)],
      [tf.scalar(2), random([3, 2])],
      [tf.tensor1d([1, 2], "int32"), tf.scalar(3, "int32")],
    ].flatMap(([a = tf.scalar(0), b = tf.scalar(0)]) => [a.mul(b), a.add(b), a.sub(b), tf.div(a, b)]),
};

describe("quick kernels give what those of TensorFlow.js give", () => {
  const expected = new Map<string, Result[]>();
  beforeAll(async () => {
    await tf.setBackend("cpu");
    for (const [name, run] of Object.entries(cases)) expected.set(name, results(run));
    useKernels(quickKernels);
  });

  test.each(Object.entries(cases))("%s", (name, run) => {
    const found = results(run);
    const right = expected.get(name) ?? [];
    expect(found.map(({ shape, dtype }) => ({ shape, dtype }))).toEqual(
      right.map(({ shape, dtype }) => ({ shape, dtype })),
    );
    for (const [i, { values }] of found.entries())
      for (const [j, value] of values.entries()) expect(value).toBeCloseTo(right[i]?.values[j] ?? NaN, 3);
  });
});

interface Result {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly values: readonly number[];
}

function results(run: Case): Result[] {
  return tf.tidy(() =>
    [run()].flat().map((tensor) => ({
      shape: tensor.shape,
      dtype: tensor.dtype,
      values: Array.from(tensor.dataSync()),
    })),
  );
}
