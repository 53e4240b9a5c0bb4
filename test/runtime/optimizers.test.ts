import { expect, test } from "vitest";
import * as optimizers from "../../src/runtime/optimizers/index.js";
import type { Optimizer } from "../../src/runtime/optimizers/index.js";
import { tf } from "../../src/runtime/tensorflow.js";

const start = [1, -2, 0.5, 3];

/** Gradients that change sign and size from step to step. */
function gradientAt(step: number): tf.Tensor {
  return tf.tensor2d([Math.sin(step), 0.1 * step, 0.01 * (-1) ** step, Math.cos(step) * 5], [2, 2]);
}

function ours(optimizer: Optimizer, steps: number): Float32Array {
  let value: tf.Tensor = tf.tensor2d(start, [2, 2]);
  let slots: readonly tf.Tensor[] = optimizer.slots.map(({ initial }) => tf.ones([2, 2]).mul(initial));
  for (let step = 1; step <= steps; step++) {
    const { learningRate } = optimizer;
    ({ value, slots } = optimizer.update({ value, gradient: gradientAt(step), slots, learningRate, step }));
  }
  return Float32Array.from(value.dataSync());
}

function theirs(optimizer: tf.Optimizer, steps: number): Float32Array {
  const value = tf.variable(tf.tensor2d(start, [2, 2]));
  for (let step = 1; step <= steps; step++) optimizer.applyGradients({ [value.name]: gradientAt(step) });
  return Float32Array.from(value.dataSync());
}

test.each([
  ["sgd", optimizers.sgd({ learningRate: 0.1 }), tf.train.sgd(0.1)],
  ["momentum", optimizers.momentum({ learningRate: 0.1, momentum: 0.8 }), tf.train.momentum(0.1, 0.8)],
  [
    "Nesterov's",
    optimizers.momentum({ learningRate: 0.1, useNesterov: true }),
    tf.train.momentum(0.1, 0.9, true),
  ],
  ["adam", optimizers.adam({ learningRate: 0.1 }), tf.train.adam(0.1)],
  [
    "adamax",
    optimizers.adamax({ learningRate: 0.1, decay: 0.1 }),
    tf.train.adamax(0.1, 0.9, 0.999, undefined, 0.1),
  ],
  ["rmsprop", optimizers.rmsprop({ learningRate: 0.1, momentum: 0.5 }), tf.train.rmsprop(0.1, 0.9, 0.5)],
  [
    "centered rmsprop",
    optimizers.rmsprop({ learningRate: 0.1, centered: true, epsilon: 1e-9 }),
    tf.train.rmsprop(0.1, 0.9, 0, 1e-9, true),
  ],
  ["adagrad", optimizers.adagrad({ learningRate: 0.1 }), tf.train.adagrad(0.1)],
  ["adadelta", optimizers.adadelta({ learningRate: 0.5 }), tf.train.adadelta(0.5)],
])("%s moves as that of TensorFlow.js", (_, own, reference) => {
  const expected = theirs(reference, 12);
  ours(own, 12).forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 4));
});

test("adamW takes its share of matrices, and of nothing else", () => {
  const gradient = tf.zeros([2]);
  const optimizer = optimizers.adamW({ learningRate: 0.1, weightDecay: 0.5 });
  const update = (value: tf.Tensor) =>
    optimizer.update({
      value,
      gradient: tf.zerosLike(value),
      slots: [tf.zerosLike(value), tf.zerosLike(value)],
      learningRate: 0.1,
      step: 1,
    });
  expect(Array.from(update(tf.ones([1, 2])).value.dataSync())).toEqual([
    Math.fround(0.95),
    Math.fround(0.95),
  ]);
  expect(Array.from(update(tf.onesLike(gradient)).value.dataSync())).toEqual([1, 1]);
});

/** One weight of a matrix under gradients of its own, by the text of Keras's Nadam, which keeps the product. */
test("nadam moves as Keras's", () => {
  const { learningRate, beta1, beta2 } = { learningRate: 0.1, beta1: 0.9, beta2: 0.999 };
  const mu = (step: number) => beta1 * (1 - 0.5 * 0.96 ** (step * 0.004));
  const expected = start.map((value, i) => {
    let [weight, m, v, product] = [value, 0, 0, 1];
    for (let step = 1; step <= 12; step++) {
      const g = gradientAt(step).dataSync()[i] ?? NaN;
      product *= mu(step);
      m += (g - m) * (1 - beta1);
      v += (g * g - v) * (1 - beta2);
      const ahead = (mu(step + 1) * m) / (1 - product * mu(step + 1)) + ((1 - mu(step)) * g) / (1 - product);
      weight -= (ahead * learningRate) / (Math.sqrt(v / (1 - beta2 ** step)) + 1e-7);
    }
    return weight;
  });
  ours(optimizers.nadam({ learningRate }), 12).forEach((value, i) =>
    expect(value).toBeCloseTo(expected[i] ?? NaN, 4),
  );
});

test("lion moves by the sign alone, and takes its share of matrices", () => {
  const [learningRate, weightDecay] = [0.01, 0.2];
  const expected = start.map((value, i) => {
    let [weight, m] = [value, 0];
    for (let step = 1; step <= 12; step++) {
      const g = gradientAt(step).dataSync()[i] ?? NaN;
      weight -= learningRate * (Math.sign(0.9 * m + 0.1 * g) + weightDecay * weight);
      m = 0.99 * m + 0.01 * g;
    }
    return weight;
  });
  ours(optimizers.lion({ learningRate, weightDecay }), 12).forEach((value, i) =>
    expect(value).toBeCloseTo(expected[i] ?? NaN, 5),
  );
  const { value } = optimizers.lion({ weightDecay }).update({
    value: tf.ones([2]),
    gradient: tf.zeros([2]),
    slots: [tf.zeros([2])],
    learningRate,
    step: 1,
  });
  expect(Array.from(value.dataSync())).toEqual([1, 1]);
});
