import { at } from "../at.js";
import { readingOf } from "../metrics/reading.js";
import { tf } from "../tensorflow.js";
import type { Batch, BatchColumn } from "../training/batches.js";
import { readingsOf, type BoundHead } from "../training/heads.js";
import type { Readings, StepResult } from "./engine.js";

/** What `compareBatch` does its work with. */
interface Judged {
  readonly model: tf.LayersModel;
  readonly heads: readonly BoundHead[];
  readonly training: boolean;
  /** The heads, by number, whose outputs are wanted whole. */
  readonly whole: readonly number[];
}

/** Runs a batch through the model, and compares. Call within `tf.tidy`. */
export function compareBatch(
  { model, heads, training, whole }: Judged,
  batch: Batch,
): { readonly loss: tf.Scalar; readonly result: StepResult } {
  const outputs = applyModel(model, batch.inputs, batch.rows, { training });
  const losses = heads.map((head, i) =>
    head.loss.compute(at(outputs, i), toTensor(at(batch.targets, i), batch.rows)),
  );
  const weighted = losses.map((loss, i) => tf.mul(loss, heads[i]?.weight ?? 1));
  const loss = tf.addN([...weighted, ...model.calculateLosses()]).asScalar();
  const readings = heads.map((head, i) =>
    readOutputs(head, at(outputs, i), at(batch.targets, i), whole.includes(i)),
  );
  return { loss, result: { loss: numberOf(loss), losses: losses.map(numberOf), readings } };
}

/** The model's outputs for some rows, in order. Call within `tf.tidy`. */
export function applyModel(
  model: tf.LayersModel,
  inputs: readonly BatchColumn[],
  rows: number,
  mode: { readonly training: boolean },
): tf.Tensor[] {
  const tensors = inputs.map((input) => toTensor(input, rows));
  return [model.apply(tensors, { ...mode })].flat().map((output) => {
    if (!(output instanceof tf.Tensor)) throw new Error("the model gave a symbol where a value was expected");
    return output;
  });
}

/** A copy of a tensor's values, which may belong to the backend. */
export function valuesOf(tensor: tf.Tensor): Float32Array {
  return new Float32Array(tensor.dataSync());
}

function readOutputs(
  head: BoundHead,
  outputs: tf.Tensor,
  { values: targets }: BatchColumn,
  whole: boolean,
): Readings {
  const wanted = readingsOf(head);
  if (whole) wanted.add("outputs");
  if (wanted.size === 0) return {};
  const { size, target } = head;
  const said = { kind: target.kind, size, outputs: valuesOf(outputs), targets };
  return Object.fromEntries([...wanted].map((reading) => [reading, readingOf(reading, said)]));
}

function toTensor({ shape, values }: BatchColumn, rows: number): tf.Tensor {
  return tf.tensor(values, [rows, ...shape], "float32");
}

function numberOf(scalar: tf.Tensor): number {
  return scalar.dataSync()[0] ?? NaN;
}
