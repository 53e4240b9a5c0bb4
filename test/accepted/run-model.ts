import * as tf from "@tensorflow/tfjs";
import type { Model } from "../../src/3-check/model.js";
import { equal, isKnown, valueAt } from "../../src/shape/dim.js";

/** What unknown sizes are when the network runs. */
const someSize = 12;
const rows = 2;

export interface Ran {
  readonly loss: number;
  /** The largest difference between what the network says and what it says once saved and loaded. */
  readonly drift: number;
}

/** Whether only the data can tell if the network's sources fit together: a check in the generated code, not here. */
export function isUndecided({ nodes, inputs }: Model): boolean {
  const sizes = new Map(
    inputs.flatMap(({ name, shape }) =>
      shape.map((_, axis): [string, number] => [`${name}.${axis}`, someSize]),
    ),
  );
  // Of what was not known, nothing may be left, or one time, which TensorFlow.js cannot take apart.
  if (nodes.some(({ shape }) => shape?.some((size) => !isKnown(size) && valueAt(size, sizes) < 2)))
    return true;
  return nodes.some(({ operation, sources }) => {
    if (operation.kind !== "fusion") return false;
    const shapes = sources.map((id) => nodes[id]?.shape ?? []);
    return shapes.some((shape) =>
      shape.some((size, axis) => shapes.some((s) => equal(size, s[axis] ?? size) === undefined)),
    );
  });
}

/** One step of training on random data, then saving and loading. */
export async function runModel(built: tf.LayersModel, model: Model): Promise<Ran> {
  const loss = trainOnce(built, inputsOf(model));
  const xs = inputsOf(model);
  const before = predict(built, xs);
  const loaded = await copy(built);
  const after = predict(loaded, xs);
  const drift = Math.max(...before.map((y, i) => difference(y, after[i] ?? y)));
  tf.dispose([...xs, ...before, ...after]);
  loaded.dispose();
  return { loss, drift };
}

function inputsOf({ inputs, nodes }: Model): tf.Tensor[] {
  return inputs.map(({ shape, node }) => {
    const sizes = [rows, ...shape.map((size) => (isKnown(size) ? size : someSize))];
    const indexed = nodes.some(
      ({ operation, sources }) =>
        operation.kind === "layer" && operation.layer.takesIndices && sources.includes(node),
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
  // An optimizer knows no constraints: they hold when a layer's weight is written.
  tf.tidy(() => {
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
  return tf.tidy(() => tf.max(tf.abs(tf.sub(a.toFloat(), b.toFloat()))).dataSync()[0] ?? NaN);
}
