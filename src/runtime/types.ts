import type { HeadKindName } from "../parts/head-kinds.js";

/** What generated code hands to the runtime, and what the parts of the runtime hand to each other. */

/** Sizes of one row's value, without the batch axis, channels last. */
export type Shape = readonly number[];

/** A column held whole in memory: row `r` is `values[r * size]` … `values[(r + 1) * size - 1]`, size = product of shape. */
export interface Column {
  readonly rows: number;
  readonly shape: Shape;
  readonly values: Float32Array | Int32Array | Uint8Array;
}

/** A column of text, as read from a csv. */
export interface TextColumn {
  readonly rows: number;
  readonly values: readonly string[];
}

/** Row numbers of each part; a row is in at most one. */
export interface Split {
  readonly train: Int32Array;
  readonly validate: Int32Array;
  readonly test: Int32Array;
}

export type { HeadKindName as HeadKind };

/** A target column, and the names of its classes where it has them. */
export interface Target extends Column {
  readonly kind: HeadKindName;
  readonly classes?: readonly string[];
}

/** Everything a training run needs of the data, prepared. Row `r` of each column belongs together. */
export interface PreparedData {
  readonly rows: number;
  readonly inputs: Readonly<Record<string, Column>>;
  readonly targets: Readonly<Record<string, Target>>;
  readonly split: Split;
  /** What was fitted on the training split (means, deviations, class names), plain JSON, saved with the run. */
  readonly fitted: Json;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
