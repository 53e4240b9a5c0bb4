import { describe, expect, it } from "vitest";
import { readOptions } from "../../src/catalogue/read-options.js";
import { losses } from "../../src/parts/losses/index.js";
import { metrics } from "../../src/parts/metrics/index.js";
import { optimizers } from "../../src/parts/optimizers/index.js";
import { schedules } from "../../src/parts/schedules/index.js";
import { implementations } from "../../src/runtime/implementations.js";
import { readingOf } from "../../src/runtime/metrics/reading.js";
import { tf } from "../../src/runtime/tensorflow.js";
import { lossExamples } from "./losses.js";
import { metricExamples } from "./metrics.js";
import { optimizerExamples, start } from "./optimizers.js";
import { scheduleExamples } from "./schedules.js";

// Both halves of each part, its declaration and its implementation, against an example whose result is worked out by
// hand. TypeScript sees that neither half is missing; here it is seen that both say the same.

const defaultsOf = (declaration: Parameters<typeof readOptions>[0]) => {
  const { values } = readOptions(declaration, []);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
};

describe("losses", () => {
  it.each(Object.entries(lossExamples))("%s", (name, { make, kinds, options, outputs, targets, is }) => {
    const declared = losses.get(name);
    const loss = make();
    expect(loss).toMatchObject({ name, kinds, options });
    expect(declared?.heads).toEqual(kinds);
    if (declared) expect({ ...defaultsOf(declared), ...options }).toEqual(options);
    const value = tf.tidy(() => loss.compute(tf.tensor(outputs), tf.tensor(targets)).dataSync()[0]);
    expect(value).toBeCloseTo(is, 5);
  });
});

describe("metrics", () => {
  it.each(Object.entries(metricExamples))("%s", (name, example) => {
    const { make, label, kinds, better, options, readout, is } = example;
    const declared = metrics.get(name);
    const metric = make();
    expect(metric).toMatchObject({ name: label, kinds, better, options });
    expect(declared).toMatchObject({ heads: kinds, better });
    expect(declared?.label(options)).toBe(label);
    if (declared) expect({ ...defaultsOf(declared), ...options }).toEqual(options);
    const state: number[] = [];
    metric.add(state, { ...readout, values: readingOf(metric.reads, readout) });
    expect(metric.result(state, readout.size)).toBeCloseTo(is, 6);
  });
});

describe("optimizers", () => {
  it.each(Object.entries(optimizerExamples))("%s", (name, { make, options, slots, gradients, is }) => {
    const declared = optimizers.get(name);
    const optimizer = make();
    expect(optimizer).toMatchObject({ name, options, learningRate: options.learningRate });
    if (declared) expect(defaultsOf(declared)).toEqual(options);
    expect(declared?.slots(options)).toEqual(slots);
    expect(optimizer.slots).toEqual(slots);
    const result = tf.tidy(() => {
      let value: tf.Tensor = tf.tensor(start, [1, 1]);
      let kept: readonly tf.Tensor[] = slots.map(({ initial }) => tf.fill([1, 1], initial));
      gradients.forEach((gradient, done) => {
        const { learningRate } = optimizer;
        const from = {
          value,
          gradient: tf.fill([1, 1], gradient),
          slots: kept,
          learningRate,
          step: done + 1,
        };
        ({ value, slots: kept } = optimizer.update(from));
      });
      return value.dataSync()[0];
    });
    expect(result).toBeCloseTo(is, 6);
  });
});

describe("schedules", () => {
  it.each(Object.entries(scheduleExamples))("%s", (name, example) => {
    const { make, options, validates, spansRun, moment, is } = example;
    const declared = schedules.get(name);
    const schedule = make();
    expect(schedule).toMatchObject({ name, options, validates, spansRun });
    expect(declared).toMatchObject({ validates, spansRun });
    if (declared) expect({ ...defaultsOf(declared), ...options }).toEqual(options);
    expect(schedule.factor(moment)).toBeCloseTo(is, 10);
  });
});

it("has a declaration for each implementation, under one name", () => {
  expect(Object.keys(implementations.losses).sort()).toEqual([...losses.keys()].sort());
  expect(Object.keys(implementations.metrics).sort()).toEqual([...metrics.keys()].sort());
  expect(Object.keys(implementations.optimizers).sort()).toEqual([...optimizers.keys()].sort());
  expect(Object.keys(implementations.schedules).sort()).toEqual([...schedules.keys()].sort());
});
