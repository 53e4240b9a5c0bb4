import { UserError } from "../errors.js";
import type { StepResult } from "../engine/engine.js";
import type { Batch } from "./batches.js";
import type { BoundData } from "./heads.js";
import type { NamedArray } from "./safetensors.js";

/** Where in a run a step is; both from 1. */
export interface Place {
  readonly epoch: number;
  readonly step: number;
}

/** Throws when a step's loss is not a finite number, and says where, of what, and what fixes it. */
export function requireFinite(result: StepResult, batch: Batch, bound: BoundData, at: Place): void {
  if (Number.isFinite(result.loss)) return;
  const where = `in epoch ${at.epoch}, step ${at.step}`;
  const input = batch.inputs.findIndex(({ values }) => !values.every(Number.isFinite));
  if (input >= 0) {
    throw new UserError(
      `input "${bound.inputNames[input]}" holds a value that is not a finite number ${where}`,
      "clean the data, or fill the gaps with impute",
    );
  }
  const head = bound.heads[result.losses.findIndex((loss) => !Number.isFinite(loss))]?.name;
  throw new UserError(
    `the loss${head === undefined ? "" : ` of head "${head}"`} became ${result.loss} ${where}`,
    fix,
  );
}

export const fix =
  "lower learningRate, set clipNorm: 1.0, or scale the inputs and targets (rescale, standardize); " +
  "the last good checkpoint is kept";

/** The name of the first array that holds a value that is not finite. */
export function findNonFinite(arrays: readonly NamedArray[]): string | undefined {
  return arrays.find(({ values }) => !values.every(Number.isFinite))?.name;
}
