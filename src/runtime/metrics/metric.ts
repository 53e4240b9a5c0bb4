import type { ValuesOf } from "../../parts/arguments.js";
import type * as parts from "../../parts/metrics/index.js";
import type { AnyPart } from "../../parts/part.js";
import { implement, settingsOf, type Implemented } from "../implement.js";
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
 * so that a checkpoint can hold it.
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

/** What a metric reads, counts and makes of it. */
export type MetricRule = Pick<Metric, "reads" | "add" | "result">;

/** The runtime's half of a metric; its other half is its declaration in `src/parts/metrics`. */
export function implementMetric<D extends AnyPart & parts.Metric>(
  declaration: D,
  rule: (options: ValuesOf<D>) => MetricRule,
): Implemented<D, Metric> {
  return implement<D, Metric>(declaration, (values) => ({
    name: declaration.label(values),
    options: settingsOf(values),
    kinds: declaration.heads,
    better: declaration.better,
    ...rule(values),
  }));
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
