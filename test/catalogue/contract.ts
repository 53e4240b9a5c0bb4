import { expect } from "vitest";
import { isCalled } from "../../src/catalogue/calls.js";
import type { Fusion } from "../../src/catalogue/fusion.js";
import type { Layer } from "../../src/catalogue/layer.js";
import { isKnown, valueAt } from "../../src/shape/dim.js";
import { build, infer, isProblem, read, tf, weightsBuilt, weightTable } from "./tensorflow.js";
import type { Case, Sizes } from "./tensorflow.js";
import { written } from "./written.js";

/** A size that stands for `?` when values flow. */
const someSize = 12;

/** Builds it, trains it for a step, saves and loads it; everything must be as the catalogue says. */
export function contract(what: Layer | Fusion, call: string, inputs: readonly Sizes[]): void {
  holds({ what, call: written(call), inputs });
}

export function holds(test: Case): void {
  tf.engine().startScope();
  try {
    const { values, problems } = read(test);
    expect(problems).toEqual([]);
    const said = infer(test, values);
    if (isProblem(said)) throw new Error(`refused: ${said.why}`);

    const { layer, output, model } = build(test);
    expect(output.shape).toEqual([null, ...said.shape.map((size) => (isKnown(size) ? size : null))]);
    expect(weightsBuilt(layer)).toEqual(weightTable(said.weights));

    const sizes = new Map(
      test.inputs.flatMap((shape, at) => shape.map((_, axis) => [`${at}.${axis}`, someSize] as const)),
    );
    const rows = 2;
    const data = test.inputs.map((shape) => sample([rows, ...shape.map((size) => size ?? someSize)]));
    const [x] = data;
    const outcome = model.predict(data.length === 1 && x ? x : data);
    if (!(outcome instanceof tf.Tensor)) throw new Error("gives no one tensor");
    expect(outcome.shape).toEqual([rows, ...said.shape.map((size) => valueAt(size, sizes))]);

    const loaded = reload(model);
    loaded.setWeights(model.getWeights());
    const again = loaded.predict(data.length === 1 && x ? x : data);
    if (!(again instanceof tf.Tensor)) throw new Error("gives no one tensor when loaded");
    expect(tf.max(tf.abs(tf.sub(again, outcome))).dataSync()[0]).toBeLessThan(1e-5);
    trains(test, model, data);
  } finally {
    tf.engine().endScope();
    tf.disposeVariables();
  }
}

/** Whole numbers from 0 to 3 are values for every layer: an embedding takes no others. */
function sample(shape: number[]): tf.Tensor {
  return tf.floor(tf.randomUniform(shape, 0, 4, "float32", 7));
}

function reload(model: tf.LayersModel): tf.LayersModel {
  const config: unknown = JSON.parse(JSON.stringify(model.getConfig()));
  if (!isConfig(config)) throw new Error("has no config");
  return tf.LayersModel.fromConfig<tf.LayersModel>(tf.LayersModel, config);
}

function isConfig(config: unknown): config is tf.serialization.ConfigDict {
  return typeof config === "object" && config !== null;
}

function layersIn(test: Case): readonly string[] {
  return Object.values(read(test).values).flatMap((value) => (isCalled(value) ? [value.callable.name] : []));
}

/** One step of training, with a weight before the layer: gradients must flow through to it. */
function trains(test: Case, model: tf.LayersModel, data: readonly tf.Tensor[]): void {
  const before = tf.variable(tf.scalar(1), true);
  const integers = [test.call.name, ...layersIn(test)].includes("embedding");
  const { value, grads } = tf.variableGrads(() => {
    const inputs = data.map((x) => (integers ? x : tf.mul(x, before)));
    const [x] = inputs;
    const y = model.apply(inputs.length === 1 && x ? x : inputs, { training: true });
    if (!(y instanceof tf.Tensor)) throw new Error("gives no one tensor in training");
    const losses = model.layers.flatMap((layer) => layer.losses.map((loss) => loss()));
    return tf.addN([tf.mean(tf.square(y)), ...losses]) as tf.Scalar;
  }, [
    before,
    ...model.trainableWeights.map((weight) => weight.read()).filter((w) => w instanceof tf.Variable),
  ]);
  for (const tensor of [value, ...Object.values(grads)])
    expect(tf.all(tf.isFinite(tensor)).dataSync()[0], "finite gradients").toBe(1);
}
