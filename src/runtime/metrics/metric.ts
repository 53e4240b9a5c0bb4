import type { HeadKind, Json } from "../types.js";
import type { Reading } from "./reading.js";

/** What a metric reads of what a head said, and what was right. Each pixel of a `mask` counts as a row. */
export interface Readout {
  readonly kind: HeadKind;
  readonly rows: number;
  /** Outputs a row: the number of classes, of labels or of values. */
  readonly size: number;
  /** What the metric `reads`. */
  readonly values: Float32Array;
  /** Class numbers [rows] for `class` and `mask`, else [rows, size]. */
  readonly targets: Float32Array;
}

/**
 * A figure of merit over a whole split: a fold over its batches. The state is a list of numbers, empty at first,
 * so that a checkpoint can hold it. A new metric is a new file beside this one, and a line in index.ts.
 */
export interface Metric {
  /** As it appears after the head's name: "accuracy" in "digit.accuracy". */
  readonly name: string;
  readonly options: Json;
  /** The heads that it fits. */
  readonly kinds: readonly HeadKind[];
  readonly better: "higher" | "lower";
  /** An engine computes it, and gives no more of the outputs. */
  readonly reads: Reading;
  readonly add: (state: number[], readout: Readout) => void;
  /** NaN where the rows leave it undefined. */
  readonly result: (state: readonly number[], size: number) => number;
}

/** `state[index]`, which is 0 as long as nothing was added to it. */
export function tally(state: readonly number[], index: number): number {
  return state[index] ?? 0;
}

/** Adds to `state[index]`. Fills the gap before it, since a checkpoint's JSON knows no holes. */
export function count(state: number[], index: number, by: number): void {
  while (state.length <= index) state.push(0);
  state[index] = tally(state, index) + by;
}
