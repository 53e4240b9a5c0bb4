import { setImmediate } from "node:timers/promises";
import { PreparationError } from "../preparations/preparation.js";
import { gatherRows, sizeOf } from "../training/batches.js";
import type { Column, Json, Shape } from "../types.js";
import { DataError } from "./dataError.js";
import type { InputPlan } from "./defineData.js";
import type { FittedInput } from "./fitted.js";
import { columnPlace, type LoadedColumn } from "./loadColumns.js";
import { fitsOpen, openShape, openText } from "./openShape.js";
import { fixMissing, textValues, toNumbers } from "./textValues.js";

/** So many values are prepared at once: what steps need beside the result stays within some megabytes. */
const chunkValues = 2 ** 20;

/** Lets each step learn from the training rows, which have gone through the steps before it. */
export function fitInput(plan: InputPlan, loaded: LoadedColumn, train: Int32Array): FittedInput {
  const values = textValues(loaded, train);
  const column = toNumbers(loaded, values);
  const steps: Json[] = [];
  let shape = column.shape;
  for (const [index, step] of plan.steps.entries()) {
    const before = { ...plan, steps: plan.steps.slice(0, index) };
    const learnt = { shape: column.shape, values, steps: [...steps] };
    const chunks = { [Symbol.iterator]: () => trainingChunks(before, learnt, column, loaded, train) };
    steps.push(step.fit === undefined ? null : step.fit(chunks, shape));
    shape = outputShape(step.outputShape, shape, loaded);
  }
  return { shape: column.shape, values, steps };
}

/** Sends all rows through the steps. A DataError for missing values, and for results that are not finite. */
export async function applyInput(
  plan: InputPlan,
  fitted: FittedInput,
  loaded: LoadedColumn,
  onRows: (rows: number) => void = () => {},
): Promise<Column> {
  const column = toNumbers(loaded, fitted.values);
  if (plan.steps.length === 0) checkKnown(column, fitted.values, loaded);
  const shape = checkShape(plan, column.shape, fitted.shape, loaded);
  const size = sizeOf(shape);
  const values = new Float32Array(column.rows * size);
  for (const { start, end } of ranges(column.rows, sizeOf(column.shape))) {
    const width = sizeOf(column.shape);
    const chunk = Float32Array.from(column.values.subarray(start * width, end * width));
    const place = (row: number) => loaded.place(start + row);
    checkFinite(chunk, width, place, "the value is missing", fixMissing);
    const prepared = applySteps(plan, fitted, chunk, column.shape, place);
    checkFinite(prepared, size, place, "the value is not finite after its preparation", "look at the steps");
    if (plan.below !== undefined) checkLookedUp(prepared, size, place, plan.below);
    values.set(prepared, start * size);
    onRows(end);
    await setImmediate();
  }
  return { rows: column.rows, shape, values };
}

function applySteps(
  plan: InputPlan,
  fitted: FittedInput,
  chunk: Float32Array,
  from: Shape,
  place: LoadedColumn["place"],
): Float32Array {
  let shape = from;
  let rows = chunk;
  try {
    for (const [index, step] of plan.steps.entries()) {
      rows = step.apply(rows, shape, fitted.steps[index] ?? null);
      shape = step.outputShape(shape);
    }
  } catch (error) {
    if (error instanceof PreparationError)
      throw new DataError(error.message, place(error.row ?? 0), error.fix);
    throw error;
  }
  return rows;
}

function* trainingChunks(
  plan: InputPlan,
  fitted: FittedInput,
  column: Column,
  loaded: LoadedColumn,
  train: Int32Array,
): Generator<Float32Array> {
  for (const { start, end } of ranges(train.length, sizeOf(column.shape))) {
    const rows = train.subarray(start, end);
    const place = (row: number) => loaded.place(rows[row] ?? 0);
    const chunk = gatherRows(column, rows);
    checkFinite(chunk, sizeOf(column.shape), place, "the value is missing", fixMissing);
    yield applySteps(plan, fitted, chunk, column.shape, place);
  }
}

function* ranges(rows: number, size: number): Generator<{ start: number; end: number }> {
  const step = Math.max(1, Math.floor(chunkValues / Math.max(1, size)));
  for (let start = 0; start < rows; start += step) yield { start, end: Math.min(rows, start + step) };
}

/** `oneHot` has zeros for a text that no training row has; a bare category has nothing for it. */
function checkKnown(column: Column, texts: FittedInput["values"], loaded: LoadedColumn): void {
  const row = texts === null ? -1 : column.values.indexOf(-1);
  if (row === -1) return;
  const known = texts?.slice(0, 8).join(", ") ?? "";
  throw new DataError("no training row has this value", loaded.place(row), `the training rows have ${known}`);
}

/** The shape after preparation: the input's own, its open sizes (-1) as the data have them. */
function checkShape(plan: InputPlan, found: Shape, trained: Shape, loaded: LoadedColumn): Shape {
  const wanted = openShape(trained, plan.shape);
  if (!fitsOpen(found, wanted)) {
    const problem = `its rows have shape [${found.join(", ")}], and those in training had ${openText(wanted)}`;
    throw new DataError(problem, columnPlace(loaded), "give values of the same shape");
  }
  const result = plan.steps.reduce((shape, step) => outputShape(step.outputShape, shape, loaded), found);
  const fitting = [result, [...result, 1]].find((shape) => fitsOpen(shape, plan.shape));
  if (fitting) return fitting;
  throw new DataError(
    `is [${result.join(", ")}] after its preparation, and the input says ${openText(plan.shape)}`,
    columnPlace(loaded),
    `write [${result.join(", ")}] there, or prepare it in another way`,
  );
}

function outputShape(rule: (shape: Shape) => Shape, shape: Shape, loaded: LoadedColumn): Shape {
  try {
    return rule(shape);
  } catch (error) {
    if (error instanceof PreparationError) throw new DataError(error.message, columnPlace(loaded), error.fix);
    throw error;
  }
}

function checkLookedUp(
  values: Float32Array,
  size: number,
  place: LoadedColumn["place"],
  below: number,
): void {
  const at = values.findIndex((value) => !Number.isInteger(value) || value < 0 || value >= below);
  if (at === -1) return;
  throw new DataError(
    `${values[at] ?? 0} is not among the whole numbers from 0 to ${below - 1} that an embedding looks up`,
    place(Math.floor(at / size)),
    "fix the value, or give the embedding more vectors",
  );
}

function checkFinite(
  values: Float32Array,
  size: number,
  place: LoadedColumn["place"],
  problem: string,
  fix: string,
): void {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) throw new DataError(problem, place(Math.floor(i / size)), fix);
  }
}
