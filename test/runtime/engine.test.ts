import { expect, test } from "vitest";
import type { Engine, EngineOptions } from "../../src/runtime/engine/engine.js";
import { createLayersEngine } from "../../src/runtime/engine/layers.js";
import { networkOf } from "../../src/runtime/engine/network.js";
import { Interrupted } from "../../src/runtime/errors.js";
import { crossEntropy, meanSquaredError } from "../../src/runtime/losses/index.js";
import { accuracy, rocAuc, topK } from "../../src/runtime/metrics/index.js";
import type { Metric } from "../../src/runtime/metrics/index.js";
import { sgd } from "../../src/runtime/optimizers/index.js";
import { gatherBatch } from "../../src/runtime/training/batches.js";
import type { Remembered } from "../../src/runtime/training/checkpoints.js";
import { fit, type FitOptions } from "../../src/runtime/training/fit.js";
import { startState, type FitState } from "../../src/runtime/training/fitState.js";
import { bindData } from "../../src/runtime/training/heads.js";
import type { NamedArray } from "../../src/runtime/training/safetensors.js";
import { blobModel, blobs } from "./fixtures/blobs.js";

// 80 rows to train on, 20 to validate: 10 steps an epoch, 3 batches to judge.
const data = blobs();
const boundWith = (...metrics: Metric[]) => {
  const heads = {
    kind: { loss: crossEntropy(), metrics },
    amount: { loss: meanSquaredError(), metrics: [] },
  };
  const inputs = ["left", "right"].map((name) => ({ name, shape: data.inputs[name]?.shape ?? [] }));
  return bindData({ inputs, outputs: [[3], [1]] }, { heads }, data);
};

/** An engine without a network: its weight is the sum of the rates of its steps, which its state counts. */
function countingEngine(calls: string[]): Engine {
  let weight = 0;
  let steps = 0;
  const only = (arrays: readonly NamedArray[]) => arrays[0]?.values[0] ?? NaN;
  const array = (name: string, value: number) => [{ name, shape: [1], values: Float32Array.of(value) }];
  const result = (rows: number) => ({
    loss: 1 / (1 + steps),
    losses: [0.5, 0.25],
    readings: [{ labels: new Float32Array(rows) }, {}],
  });
  return {
    step({ rows }, { learningRate }) {
      calls.push("step");
      weight += learningRate;
      steps++;
      return result(rows);
    },
    forward({ rows }) {
      calls.push("forward");
      return result(rows);
    },
    readWeights: () => (calls.push("readWeights"), array("w", weight)),
    writeWeights: (arrays) => (calls.push("writeWeights"), (weight = only(arrays))),
    state: {
      read: () => (calls.push("state.read"), array("steps", steps)),
      write: (arrays) => (calls.push("state.write"), (steps = only(arrays))),
    },
    dispose: () => calls.push("dispose"),
  };
}

/** A loop over that engine, with the last of its checkpoints. */
function loop(changes: Partial<FitOptions> = {}) {
  const calls: string[] = [];
  const engine = countingEngine(calls);
  const bound = boundWith(accuracy());
  const saved: { state?: FitState; remembered?: Remembered } = {};
  const part = (arrays: readonly NamedArray[], prefix: string) =>
    arrays.flatMap(({ name, ...array }) =>
      name.startsWith(prefix) ? [{ ...array, name: name.slice(prefix.length) }] : [],
    );
  const options: FitOptions = {
    engine,
    bound,
    split: data.split,
    learningRate: 1,
    batchSize: 8,
    epochs: 2,
    seed: 1,
    checkpointSeconds: Infinity,
    interrupted: () => false,
    save(state, arrays) {
      saved.state = structuredClone(state);
      saved.remembered = {
        weights: part(arrays, "weights/"),
        optimizer: part(arrays, "optimizer/"),
        best: part(arrays, "best/"),
      };
      return "here";
    },
    onStep: () => {},
    onEpoch: () => {},
    ...changes,
  };
  const times = (name: string) => calls.filter((call) => call === name).length;
  return { engine, options, bound, saved, times };
}

test("steps, figures and checkpoints are the engine's", async () => {
  const { options, bound, saved, times } = loop();
  const state = startState(bound.heads);
  await fit(options, state);
  expect(times("step")).toBe(20);
  expect(times("forward")).toBe(6);
  // One checkpoint for each epoch.
  expect([times("readWeights"), times("state.read")]).toEqual([2, 2]);
  expect(times("writeWeights")).toBe(0);
  expect(saved.remembered?.weights).toEqual([{ name: "w", shape: [1], values: Float32Array.of(20) }]);
  expect(saved.remembered?.optimizer).toEqual([{ name: "steps", shape: [1], values: Float32Array.of(20) }]);
  // The engine says class 0 of all rows.
  const { values } = bound.columns.targets[0] ?? { values: [] };
  const zeros = [...data.split.validate].filter((row) => values[row] === 0).length;
  expect(state.history[1]?.validate).toEqual({
    loss: 1 / 21,
    "kind.loss": 0.5,
    "kind.accuracy": zeros / 20,
    "amount.loss": 0.25,
  });
});

test("a run that goes on gives the engine back what it remembered", async () => {
  let steps = 0;
  const first = loop({ interrupted: () => steps++ === 13 });
  await expect(fit(first.options, startState(first.bound.heads))).rejects.toBeInstanceOf(Interrupted);
  expect(first.times("step")).toBe(13);

  const second = loop();
  const { state, remembered } = first.saved;
  if (!state) throw new Error("nothing was saved");
  await fit(second.options, state, remembered);
  expect(second.times("step")).toBe(7);
  expect([second.times("writeWeights"), second.times("state.write")]).toEqual([1, 1]);
  expect(second.engine.readWeights()[0]?.values[0]).toBe(20);
});

test("the best weights are the engine's, and go back into it", async () => {
  // The figure that is watched never changes, so the first epoch was the best, after ten steps.
  const { options, bound, engine, times } = loop({
    epochs: 9,
    stopEarly: { monitor: "kind.loss", patience: 2 },
  });
  await fit(options, startState(bound.heads));
  expect(times("step")).toBe(30);
  expect(times("writeWeights")).toBe(1);
  expect(engine.readWeights()[0]?.values[0]).toBe(10);
});

test.each([
  ["no metric", [], []],
  ["accuracy", [accuracy()], ["labels"]],
  ["accuracy and topK", [accuracy(), topK(2)], ["labels", "ranks"]],
  ["rocAuc", [rocAuc()], ["outputs"]],
])("with %s, a step gives what is read of a head's outputs, and no more", (_, metrics, read) => {
  const network = networkOf(blobModel());
  const bound = boundWith(...metrics);
  const options: EngineOptions = { heads: bound.heads, optimizer: sgd(), seed: 1 };
  const engine = createLayersEngine(network, options);
  const batch = gatherBatch(bound.columns, data.split.train, 8, 0);
  const { readings } = engine.step(batch, { step: 1, learningRate: 0.1 });
  expect(readings.map((one) => Object.keys(one))).toEqual([read, []]);
  expect(Object.values(readings[0] ?? {}).map(({ length }) => length)).toEqual(
    read.map((one) => (one === "outputs" ? 24 : 8)),
  );
  const judged = engine.forward(batch, [1]).readings;
  expect(judged.map((one) => Object.keys(one))).toEqual([read, ["outputs"]]);
  engine.dispose();
});
