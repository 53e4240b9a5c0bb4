import type { Column, PreparedData, Shape } from "../types.js";
import { seededRandom, shuffle } from "./random.js";

/** Values of several rows of one column: `values` holds [rows, ...shape]. */
export interface BatchColumn {
  readonly shape: Shape;
  readonly values: Float32Array;
}

/** Some rows of the data. Inputs are in the order of the model's inputs, targets in that of its outputs. */
export interface Batch {
  readonly rows: number;
  readonly inputs: readonly BatchColumn[];
  readonly targets: readonly BatchColumn[];
}

/** Columns in the order in which the model wants them. */
export interface BoundColumns {
  readonly inputs: readonly Column[];
  readonly targets: readonly Column[];
}

/** The order of the training rows in an epoch (from 0), which the seed and the epoch determine. */
export function epochOrder(train: PreparedData["split"]["train"], seed: number, epoch: number): Int32Array {
  const order = Int32Array.from(train);
  shuffle(order, seededRandom(seed, "shuffle", epoch));
  return order;
}

/** How many batches `rows` rows make; the last one may be short. */
export function countBatches(rows: number, batchSize: number): number {
  return Math.ceil(rows / batchSize);
}

/** Copies batch `index` (from 0) of `order` out of the columns. */
export function gatherBatch(
  columns: BoundColumns,
  order: Int32Array,
  batchSize: number,
  index: number,
): Batch {
  const rows = order.subarray(index * batchSize, (index + 1) * batchSize);
  const gather = (column: Column): BatchColumn => ({ shape: column.shape, values: gatherRows(column, rows) });
  return { rows: rows.length, inputs: columns.inputs.map(gather), targets: columns.targets.map(gather) };
}

/** The values of some rows of a column, one row after the other, as float32. */
export function gatherRows(column: Column, rows: Int32Array): Float32Array {
  const size = sizeOf(column.shape);
  const values = new Float32Array(rows.length * size);
  rows.forEach((row, i) => values.set(column.values.subarray(row * size, (row + 1) * size), i * size));
  return values;
}

/** The number of values in a shape. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((product, size) => product * size, 1);
}
