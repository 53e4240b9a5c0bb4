import { expect } from "vitest";
import { isCalled } from "../../src/catalogue/calls.js";
import type { Built } from "../../src/5-emit/tfjs/layers/lookup.js";
import { isKnown, valueAt } from "../../src/shape/dim.js";
import { build, infer, isProblem, read, tf, weightsBuilt, weightTable } from "./tensorflow.js";
import type { Case, Sizes } from "./tensorflow.js";
import { written } from "./written.js";

const rows = 2;

/** A size that stands for `?` when values flow: that of another input where it says one, for they may have to agree. */
function someSize(test: Case, axis: number): number {
  const [, longest] =
    /"name":"maxLength".*?"kind":"number","value":(\d+)/.exec(JSON.stringify(test.call)) ?? [];
  if (longest !== undefined) return Number(longest);
  const usual = /dilationRate/.test(JSON.stringify(test.call)) ? 80 : 12;
  return test.inputs.map((shape) => shape[axis]).find((size) => size != null) ?? usual;
}

/** Builds it, trains it for a step, saves and loads it; everything must be as the catalogue says. */
export function contract(what: Built, call: string, inputs: readonly Sizes[], finite = true): void {
  const test = { what, call: written(call), inputs };
  const { values, problems } = read(test);
  expect(problems).toEqual([]);
  const said = infer(test, values);
  if (isProblem(said)) throw new Error(`refused: ${said.why}`);

  const made = run(test, finite);
  expect(made.shape).toEqual([null, ...said.shape.map((size) => (isKnown(size) ? size : null))]);
  expect(made.weights).toEqual(weightTable(said.weights));
  const sizes = new Map(
    test.inputs.flatMap((shape, at) =>
      shape.map((_, axis) => [`${at}.${axis}`, someSize(test, axis)] as const),
    ),
  );
  expect(made.values).toEqual([rows, ...said.shape.map((size) => valueAt(size, sizes))]);
}

/** Refused by the catalogue, it must fail in TensorFlow.js too, at the latest when it is trained. */
export function refused(test: Case): string | undefined {
  try {
    const { shape, values } = run(test);
    return [...shape, ...values].some((size) => size !== null && size < 1)
      ? undefined
      : JSON.stringify(values);
  } catch {
    return undefined;
  }
}

/** The life of a layer: built, called, saved, loaded, trained. Throws where any of it fails. */
function run(test: Case, finite = false) {
  tf.engine().startScope();
  try {
    const { layer, output, model } = build(test);
    const data = test.inputs.map((shape) =>
      sample(test, [rows, ...shape.map((size, axis) => size ?? someSize(test, axis))]),
    );
    const outcome = one(model.predict(asked(data)));
    const loaded = reload(model);
    loaded.setWeights(model.getWeights());
    const again = one(loaded.predict(asked(data)));
    // A constraint moves the weights whenever they are written, and so when they are loaded.
    const usable = tf.all(tf.isFinite(outcome)).dataSync()[0] === 1;
    if (usable && !layer.weights.some((weight) => weight.constraint != null))
      expect(tf.max(tf.abs(tf.sub(again, outcome))).dataSync()[0], "the same when loaded").toBeLessThan(1e-4);
    train(test, model, data, finite);
    return { shape: output.shape, values: outcome.shape, weights: weightsBuilt(layer) };
  } finally {
    tf.engine().endScope();
    tf.disposeVariables();
  }
}

function asked(data: readonly tf.Tensor[]): tf.Tensor | tf.Tensor[] {
  const [first, ...rest] = data;
  return first && rest.length === 0 ? first : [...data];
}

function one(outcome: unknown): tf.Tensor {
  if (outcome instanceof tf.Tensor) return outcome;
  throw new Error("gives no one tensor");
}

/** An embedding takes whole numbers below its own bound: 0 is one of them. */
function sample(test: Case, shape: number[]): tf.Tensor {
  return embeds(test) ? tf.zeros(shape) : tf.randomUniform(shape, -1, 4, "float32", 7);
}

function embeds(test: Case): boolean {
  const inner = Object.values(read(test).values).flatMap((v) => (isCalled(v) ? [v.callable.name] : []));
  return [test.call.name, ...inner].includes("embedding");
}

function reload(model: tf.LayersModel): tf.LayersModel {
  const config: unknown = JSON.parse(JSON.stringify(model.getConfig()));
  if (!isConfig(config)) throw new Error("has no config");
  return tf.LayersModel.fromConfig<tf.LayersModel>(tf.LayersModel, config);
}

function isConfig(config: unknown): config is tf.serialization.ConfigDict {
  return typeof config === "object" && config !== null;
}

/** One step of training, with a weight before the layer: gradients must flow through to it. */
function train(test: Case, model: tf.LayersModel, data: readonly tf.Tensor[], finite: boolean): void {
  const before = tf.variable(tf.scalar(1), true);
  const weights = model.trainableWeights
    .map((weight) => weight.read())
    .filter((w) => w instanceof tf.Variable);
  const { value, grads } = tf.variableGrads(() => {
    const inputs = embeds(test) ? data : data.map((x) => tf.mul(x, before));
    const y = one(model.apply(asked(inputs), { training: true }));
    const losses = model.layers.flatMap((layer) => layer.losses.map((loss) => loss()));
    // The weight counts by itself too: after an embedding it is not among what the output depends on.
    return tf.addN([tf.mean(tf.square(y)), tf.square(before), ...losses]) as tf.Scalar;
  }, [before, ...weights]);
  for (const weight of model.trainableWeights) weight.constraint?.apply(weight.read());
  if (!finite) return;
  for (const tensor of [value, ...Object.values(grads)])
    expect(tf.all(tf.isFinite(tensor)).dataSync()[0], "finite gradients").toBe(1);
}
