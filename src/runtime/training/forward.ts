import { tf } from "../tensorflow.js";
import type { Batch, BatchColumn } from "./batches.js";
import type { BoundHead } from "./heads.js";

/** What one step says of its batch, from before the weights changed. */
export interface StepResult {
  /** Σ weight · loss of each head, and the regularizers' losses. */
  readonly loss: number;
  /** Of each head, unweighted. */
  readonly losses: readonly number[];
  /** Of each head: logits or values, [rows, ...shape]. */
  readonly outputs: readonly Float32Array[];
}

/** Runs a batch through the model, and compares. Call within `tf.tidy`. */
export function forward(
  model: tf.LayersModel,
  heads: readonly BoundHead[],
  batch: Batch,
  mode: { readonly training: boolean },
): { readonly loss: tf.Scalar; readonly result: StepResult } {
  const outputs = applyModel(model, batch.inputs, batch.rows, mode);
  const losses = heads.map((head, i) =>
    head.loss.compute(at(outputs, i), toTensor(at(batch.targets, i), batch.rows)),
  );
  const weighted = losses.map((loss, i) => tf.mul(loss, heads[i]?.weight ?? 1));
  const loss = tf.addN([...weighted, ...model.calculateLosses()]).asScalar();
  const result = {
    loss: numberOf(loss),
    losses: losses.map(numberOf),
    outputs: outputs.map((output) => new Float32Array(output.dataSync())),
  };
  return { loss, result };
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

/** `values[index]`, which has to be there. */
export function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new Error(`nothing at ${index} of ${values.length}`);
  return value;
}

function toTensor({ shape, values }: BatchColumn, rows: number): tf.Tensor {
  return tf.tensor(values, [rows, ...shape], "float32");
}

function numberOf(scalar: tf.Tensor): number {
  return scalar.dataSync()[0] ?? NaN;
}
