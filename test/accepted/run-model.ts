import * as tf from "@tensorflow/tfjs";
import type { Model } from "../../src/3-check/model.js";
import { layerName } from "../../src/5-emit/tfjs/layer-name.js";
import { isKnown, valueAt } from "../../src/shape/dim.js";
import type { Random } from "../support/random.js";

const rows = 2;

export interface Ran {
  readonly loss: number;
  /** The largest difference between what the network says and what it says once saved and loaded, as a part of the largest value. */
  readonly drift: number;
}

/** The shape of each input's rows, with numbers where only the data would tell. */
export function rowShapes({ inputs }: Model, dice: Random): Readonly<Record<string, readonly number[]>> {
  const usual = pick(dice, [12, 20, 16, 7, 5]);
  const apart = dice.chance(0.25);
  const someSize = () => (apart ? pick(dice, [1, 2, 3, 4, 6, 9, 13, 18]) : usual);
  return Object.fromEntries(
    inputs.map(({ name, shape }) => [
      layerName(name),
      shape.map((size) => (isKnown(size) ? size : someSize())),
    ]),
  );
}

/** Whether some map has no values. */
export function leavesNothing(
  { nodes }: Model,
  shapes: Readonly<Record<string, readonly number[]>>,
): boolean {
  const sizes = new Map(
    Object.entries(shapes).flatMap(([name, shape]) =>
      shape.map((size, axis): [string, number] => [`${name}.${axis}`, size]),
    ),
  );
  return nodes.some(({ shape }) => shape?.some((size) => valueAt(size, sizes) < 1));
}

function pick(dice: Random, from: readonly number[]): number {
  return from[dice.below(from.length)] ?? 1;
}

/** One step of training on random data, then saving and loading. */
export async function runModel(
  built: tf.LayersModel,
  model: Model,
  shapes: Readonly<Record<string, readonly number[]>>,
): Promise<Ran> {
  const loss = trainOnce(built, inputsOf(model, shapes));
  const xs = inputsOf(model, shapes);
  const before = predict(built, xs);
  const loaded = await copy(built);
  const after = predict(loaded, xs);
  const drift = Math.max(...before.map((y, i) => difference(y, after[i] ?? y)));
  tf.dispose([...xs, ...before, ...after]);
  loaded.dispose();
  return { loss, drift };
}

function inputsOf(
  { inputs, nodes }: Model,
  shapes: Readonly<Record<string, readonly number[]>>,
): tf.Tensor[] {
  return inputs.map(({ name, node }) => {
    const sizes = [rows, ...(shapes[layerName(name)] ?? [])];
    const indexed = nodes.some(
      ({ operation, sources }) =>
        operation.kind === "layer" && operation.layer.takesIndices !== undefined && sources.includes(node),
    );
    // Each embedding knows the number 0.
    return indexed ? tf.zeros(sizes) : tf.randomNormal(sizes);
  });
}

/** The mean of all squared outputs, made a little smaller. */
function trainOnce(built: tf.LayersModel, xs: tf.Tensor[]): number {
  const optimizer = tf.train.sgd(1e-4);
  const trained = built.trainableWeights.length > 0;
  const loss = () =>
    tf.tidy(() => {
      const ys = outputs(built.apply(xs, { training: true }));
      const means = ys.map((y) => tf.mean(tf.square(y.toFloat())));
      return means.reduce((a, b) => tf.add(a, b)).asScalar();
    });
  const cost = trained ? optimizer.minimize(loss, true) : loss();
  // An optimizer knows no constraints: they hold when a layer's weight is written, norms from nearly 0 in some steps.
  tf.tidy(() => {
    for (let times = 0; times < 3; times++)
      for (const weight of built.weights) weight.write(weight.read().clone());
  });
  const value = cost?.dataSync()[0] ?? NaN;
  cost?.dispose();
  optimizer.dispose();
  tf.dispose(xs);
  return value;
}

function predict(built: tf.LayersModel, xs: tf.Tensor[]): tf.Tensor[] {
  return tf.tidy(() => outputs(built.apply(xs)).map((y) => y.clone()));
}

function outputs(result: unknown): tf.Tensor[] {
  const list: unknown[] = Array.isArray(result) ? result : [result];
  return list.filter((y) => y instanceof tf.Tensor);
}

async function copy(built: tf.LayersModel): Promise<tf.LayersModel> {
  let kept: tf.io.ModelArtifacts | undefined;
  await built.save(
    tf.io.withSaveHandler((artifacts) => {
      kept = artifacts;
      return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: "JSON" } });
    }),
  );
  if (!kept) throw new Error("nothing was saved");
  return tf.loadLayersModel(tf.io.fromMemory(kept));
}

function difference(a: tf.Tensor, b: tf.Tensor): number {
  return tf.tidy(() => {
    const most = tf.maximum(1, tf.max(tf.abs(a.toFloat())));
    const apart = tf.max(tf.abs(tf.sub(a.toFloat(), b.toFloat())));
    return tf.div(apart, most).dataSync()[0] ?? NaN;
  });
}
