import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../../src/runtime/errors.js";
import { crossEntropy, meanSquaredError } from "../../src/runtime/losses/index.js";
import { accuracy, rocAuc } from "../../src/runtime/metrics/index.js";
import { adam, sgd } from "../../src/runtime/optimizers/index.js";
import { constant, cosine, reduceOnPlateau } from "../../src/runtime/schedules/index.js";
import type { RunEvent } from "../../src/runtime/progress/events.js";
import { runTraining } from "../../src/runtime/run/runTraining.js";
import { createLayersEngine } from "../../src/runtime/engine/layers.js";
import { networkOf } from "../../src/runtime/engine/network.js";
import { tf } from "../../src/runtime/tensorflow.js";
import { epochOrder, gatherBatch } from "../../src/runtime/training/batches.js";
import { clipGradients } from "../../src/runtime/engine/clip.js";
import { bindData } from "../../src/runtime/training/heads.js";
import type { Setup } from "../../src/runtime/training/setup.js";
import { seededRandom, withSeededRandom } from "../../src/runtime/training/random.js";
import { blobModel, blobs } from "./fixtures/blobs.js";

const plan: Setup = {
  name: "Blobs",
  spec: new URL("./fixtures/blobs.mcnn", import.meta.url),
  model: blobModel,
  heads: {
    kind: { loss: crossEntropy(), metrics: [accuracy(), rocAuc()] },
    amount: { loss: meanSquaredError(), metrics: [] },
  },
  optimizer: adam({ learningRate: 0.01 }),
  batchSize: 8,
  epochs: 3,
  seed: 1,
};

const newRun = (): string => join(mkdtempSync(join(tmpdir(), "mcnn-")), "run");

async function run(
  changes: Partial<Setup> = {},
  folder = newRun(),
): Promise<{ folder: string; events: RunEvent[] }> {
  const events: RunEvent[] = [];
  await runTraining(
    { ...plan, ...changes },
    async () => blobs(),
    { set: {}, run: folder },
    (event) => events.push(event),
  );
  return { folder, events };
}

const weightsOf = (folder: string): Buffer => readFileSync(join(folder, "model/weights.bin"));

test("the same seed gives the same weights, another seed others", async () => {
  const [a, b, c] = [await run(), await run(), await run({ seed: 2 })];
  expect(weightsOf(a.folder).equals(weightsOf(b.folder))).toBe(true);
  expect(weightsOf(a.folder).equals(weightsOf(c.folder))).toBe(false);
});

test("a run that is given more epochs ends as one that had them from the start", async () => {
  const stopEarly = { monitor: "amount.loss", patience: 3 };
  const longer = await run({ epochs: 4, stopEarly });
  const { folder } = await run({ epochs: 2, stopEarly });
  const resume = { set: {}, run: folder, resume: true, epochs: 4 } as const;
  await runTraining(
    { ...plan, stopEarly },
    async () => blobs(),
    resume,
    () => {},
  );
  expect(weightsOf(folder).equals(weightsOf(longer.folder))).toBe(true);

  const others = { ...plan, stopEarly, optimizer: sgd(), batchSize: 16 };
  const refused = runTraining(
    others,
    async () => blobs(),
    { ...resume, epochs: 5 },
    () => {},
  );
  await expect(refused).rejects.toThrow(/batchSize: 8 then, 16 now/);
  await expect(refused).rejects.toThrow(/optimizer.name: "adam" then, "sgd" now/);
});

test("a plateau lowers the rate of a run, also of one that goes on", async () => {
  // Learning this fast makes things worse soon.
  const fast = { optimizer: sgd({ learningRate: 0.4 }), schedule: reduceOnPlateau({ patience: 1 }) };
  const whole = await run({ ...fast, epochs: 6 });
  const { folder } = await run({ ...fast, epochs: 4 });
  await runTraining(
    { ...plan, ...fast },
    async () => blobs(),
    { set: {}, run: folder, resume: true, epochs: 6 },
    () => {},
  );
  expect(weightsOf(folder).equals(weightsOf(whole.folder))).toBe(true);
  const same = await run({ ...fast, schedule: constant(), epochs: 6 });
  expect(weightsOf(same.folder).equals(weightsOf(whole.folder))).toBe(false);
});

test("a schedule that has planned for a number of epochs takes no more", async () => {
  const planned = { ...plan, schedule: cosine(), epochs: 1 };
  const { folder } = await run(planned);
  const longer = runTraining(
    planned,
    async () => blobs(),
    { set: {}, run: folder, resume: true, epochs: 2 },
    () => {},
  );
  await expect(longer).rejects.toThrow(/epochs: 1 then, 2 now/);
});

test("what watches the validation rows needs some", async () => {
  const data = blobs();
  const bare = { ...data, split: { ...data.split, validate: new Int32Array() } };
  const refused = runTraining(
    { ...plan, schedule: reduceOnPlateau() },
    async () => bare,
    { set: {}, run: newRun() },
    () => {},
  );
  await expect(refused).rejects.toThrow(/^reduceOnPlateau watches the validation rows, and there are none/);
});

test("other data are refused, and so is a run with nothing left to do", async () => {
  const { folder } = await run();
  const resume = { set: {}, run: folder, resume: true } as const;
  const again = runTraining(
    plan,
    async () => blobs(),
    resume,
    () => {},
  );
  await expect(again).rejects.toThrow(/is finished$/);
  const data = blobs();
  data.inputs["left"]?.values.fill(0.5);
  const other = runTraining(
    plan,
    async () => data,
    { ...resume, epochs: 9 },
    () => {},
  );
  await expect(other).rejects.toThrow(/data: not the same as then/);
});

test("a run's figures, settings and model are in its folder", async () => {
  const { folder, events } = await run();
  const metrics: unknown = JSON.parse(readFileSync(join(folder, "metrics.json"), "utf8"));
  expect(events.at(-1)).toEqual({ event: "result", ...Object(metrics) });
  expect(metrics).toMatchObject({
    test: {
      loss: expect.any(Number),
      "kind.accuracy": expect.any(Number),
      "amount.loss": expect.any(Number),
    },
    validate: { "kind.rocAuc": expect.any(Number) },
    millisecondsPerStep: expect.any(Number),
    peakMemoryBytes: expect.any(Number),
  });
  expect(readFileSync(join(folder, "history.csv"), "utf8").trimEnd().split("\n")).toHaveLength(
    1 + plan.epochs,
  );
  const model = await tf.loadLayersModel(`file://${folder}/model/model.json`);
  expect(model.countParams()).toBe(260);
});

test("steps leave no tensors behind", () => {
  const data = blobs();
  const network = networkOf(blobModel());
  const bound = bindData(network, plan, data);
  const engine = createLayersEngine(network, {
    heads: bound.heads,
    optimizer: plan.optimizer,
    clipNorm: 1,
    clipValue: 1,
    seed: 1,
  });
  const order = epochOrder(data.split.train, 1, 0);
  const counts = [1, 2, 3, 4, 5].map((step) => {
    engine.step(gatherBatch(bound.columns, order, 8, step), { step, learningRate: 0.01 });
    return tf.memory().numTensors;
  });
  expect(new Set(counts).size).toBe(1);
});

test("the regularizers' losses and the heads' weights are in the sum", () => {
  const data = blobs();
  const model = withSeededRandom(seededRandom(1), blobModel);
  const heads = { ...plan.heads, amount: { loss: meanSquaredError(), metrics: [], weight: 0.25 } };
  const network = networkOf(model);
  const bound = bindData(network, { heads }, data);
  const engine = createLayersEngine(network, { heads: bound.heads, optimizer: sgd(), seed: 1 });
  const kernel = model.getLayer("hidden").getWeights()[0];
  const penalty = 0.001 * (kernel?.square().sum().dataSync()[0] ?? NaN);
  const result = engine.step(gatherBatch(bound.columns, data.split.train, 8, 0), {
    step: 1,
    learningRate: 0.01,
  });
  const [kind = NaN, amount = NaN] = result.losses;
  expect(result.loss).toBeCloseTo(kind + 0.25 * amount + penalty, 5);
});

test("early stopping ends with the weights of the best epoch", async () => {
  // Learning this fast makes things worse soon.
  const fast = {
    optimizer: sgd({ learningRate: 0.4 }),
    stopEarly: { monitor: "loss", patience: 2 },
    epochs: 30,
  };
  const { folder, events } = await run(fast);
  const epochs = events.filter((event) => event.event === "epoch");
  const losses = epochs.map(({ validate }) => validate["loss"] ?? Infinity);
  const best = losses.indexOf(Math.min(...losses)) + 1;
  expect(epochs.length).toBe(Math.min(30, best + 2));
  expect(epochs.length).toBeLessThan(30);
  expect(events.find((event) => event.event === "restored")).toMatchObject({ epoch: best });

  const { folder: same } = await run({ optimizer: fast.optimizer, epochs: best });
  expect(weightsOf(folder).equals(weightsOf(same))).toBe(true);
});

test("a network whose layers are all frozen is refused before its first step", async () => {
  const frozen = run({
    model: () => {
      const model = blobModel();
      model.trainable = false;
      return model;
    },
  });
  await expect(frozen).rejects.toThrow(UserError);
  await expect(frozen).rejects.toThrow(/^the network has no weights that train$/);
});

test("a monitor that nothing measures is refused, with the nearest name", async () => {
  const wrong = run({ stopEarly: { monitor: "kind.acuracy", patience: 1 } });
  await expect(wrong).rejects.toMatchObject({ fix: "write kind.accuracy" });
});

test("a loss that is no number stops the run, and says where", async () => {
  const diverging = run({ optimizer: sgd({ learningRate: 1e20 }) });
  await expect(diverging).rejects.toBeInstanceOf(UserError);
  await expect(diverging).rejects.toThrow(
    /^the loss of head "\w+" became (NaN|-?Infinity) in epoch 1, step \d+$/,
  );
});

test("gradients are clipped as one vector", () => {
  const clip = (options: { clipNorm?: number; clipValue?: number }) =>
    clipGradients([tf.tensor1d([3, 0]), tf.scalar(-4)], options).map((gradient) =>
      Array.from(gradient.dataSync()),
    );
  expect(clip({ clipNorm: 10 })).toEqual([[3, 0], [-4]]);
  expect(
    clip({ clipNorm: 1 })
      .flat()
      .map((value) => Number(value.toFixed(5))),
  ).toEqual([0.6, 0, -0.8]);
  expect(clip({ clipValue: 1 })).toEqual([[1, 0], [-1]]);
});

test("every row is used once an epoch, in an order of its own", () => {
  const rows = Int32Array.from({ length: 50 }, (_, row) => row + 100);
  const [first, again, second] = [epochOrder(rows, 7, 0), epochOrder(rows, 7, 0), epochOrder(rows, 7, 1)];
  expect(first).toEqual(again);
  expect(first).not.toEqual(second);
  expect([...first].sort((a, b) => a - b)).toEqual([...rows]);
});
