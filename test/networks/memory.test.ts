import * as tf from "@tensorflow/tfjs";
import { afterEach, expect, test } from "vitest";
import { readOptions } from "../../src/catalogue/read-options.js";
import { optimizers as catalogued } from "../../src/parts/optimizers/index.js";
import type { Checked } from "../../src/compile.js";
import type { Model } from "../../src/3-check/model.js";
import { createLayersEngine } from "../../src/runtime/engine/layers.js";
import { networkOf } from "../../src/runtime/engine/network.js";
import { crossEntropy } from "../../src/runtime/losses/index.js";
import { adam } from "../../src/runtime/optimizers/index.js";
import * as optimizers from "../../src/runtime/optimizers/index.js";
import type { BatchColumn } from "../../src/runtime/training/batches.js";
import type { BoundHead } from "../../src/runtime/training/heads.js";
import { isKnown } from "../../src/shape/dim.js";
import type { Shape } from "../../src/shape/shape.js";
import { build } from "../emit/support/build.js";
import { analyseFile, analyseText, codeOf } from "../emit/support/compile.js";

// All have Adam, or remember as much.
const specs = ["multi-channel-digits", "stacked-digits", "two-heads"];
if (process.env["MCNN_CAMPAIGN"] === "long") specs.push("seed");

afterEach(() => tf.disposeVariables());

test.each(specs)("a training step of %s takes what is estimated, within a factor of 2", async (name) => {
  await expectAsEstimated(analyseFile(`specs/${name}.mcnn`));
});

async function expectAsEstimated(checked: Checked): Promise<void> {
  const { totals } = checked.model;
  const before = tf.memory().numBytes;
  const model = await build(await codeOf(checked));
  const measured = (await peakOfStep(checked.model, model)) - before;
  const ratio = measured / (totals.peakTrainingBytes ?? NaN);
  expect(ratio, `${measured} measured, ${totals.peakTrainingBytes} estimated`).toBeGreaterThan(0.5);
  expect(ratio, `${measured} measured, ${totals.peakTrainingBytes} estimated`).toBeLessThan(2);
}

const train = `data {
  motions: npz("motions.npz")
  split: random(train: 1, seed: 1)
}
input x: series[64, 32] = motions.x`;

// What flows over time is kept for each time.
test.each([
  "lstm(64)",
  "gru(64)",
  "simpleRNN(64)",
  "bidirectional(lstm(32))",
  "multiHeadAttention(4) -> flatten",
  "transformerEncoder(4, 128) -> flatten",
])("a training step of %s, too", async (layer) => {
  const head = `head y: class[5] = x -> ${layer} -> dense(5) { target: motions.y }`;
  const settings = "train { optimizer: adam(0.01) batchSize: 64 epochs: 1 seed: 1 }";
  await expectAsEstimated(analyseText(`model Motions\n${train}\n${head}\n${settings}\n`));
});

test("optimizers remember as much as the catalogue says", () => {
  for (const [name, make] of Object.entries(optimizers)) {
    const declared = catalogued.get(name);
    expect(make().slots, name).toEqual(declared?.slots(readOptions(declared, []).values));
  }
});

async function peakOfStep({ inputs, heads, training }: Model, model: tf.LayersModel): Promise<number> {
  const rows = training?.batchSize ?? 1;
  const columns = (shape: Shape): BatchColumn => {
    const sizes = shape.map((size) => (isKnown(size) ? size : 1));
    return { shape: sizes, values: new Float32Array(rows * sizes.reduce((a, b) => a * b, 1)) };
  };
  const bound = heads.map(({ name, shape }): BoundHead => {
    const classes = Array.from({ length: Number(shape[0]) }, (_, i) => String(i));
    const target = { rows, shape: [], values: new Int32Array(rows), kind: "class" as const, classes };
    return {
      name,
      target,
      shape: shape.map(Number),
      size: classes.length,
      loss: crossEntropy(),
      metrics: [],
      weight: 1,
    };
  });
  const engine = createLayersEngine(networkOf(model), { heads: bound, optimizer: adam(), seed: 1 });
  const batch = {
    rows,
    inputs: inputs.map(({ shape }) => columns(shape)),
    targets: heads.map(() => columns([])),
  };
  const { peakBytes } = await tf.profile(() => {
    engine.step(batch, { step: 1, learningRate: 0.001 });
    return tf.scalar(0);
  });
  engine.dispose();
  return peakBytes;
}
