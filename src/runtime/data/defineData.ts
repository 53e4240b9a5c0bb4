import type { Preparation } from "../preparations/preparation.js";
import type { HeadKind, Shape } from "../types.js";
import type { ColumnReference, Source } from "./sources/index.js";
import type { SplitPlan } from "./split.js";

/** What the network sees of each row, what it should answer, and where both come from. */
export interface DataDescription {
  /** The folder that the paths of the sources are relative to, and that they may not leave. */
  readonly folder: URL | string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly split: SplitPlan;
  readonly inputs: Readonly<Record<string, InputPlan>>;
  readonly targets: Readonly<Record<string, TargetPlan>>;
}

export interface InputPlan {
  readonly from: ColumnReference;
  readonly steps: readonly Preparation[];
  /** What the steps must come to. They may lack a last axis of size 1, which is then added. */
  readonly shape: Shape;
  /** For an embedding: they are whole numbers from 0 on, and below this. */
  readonly below?: number;
}

export interface TargetPlan {
  readonly from: ColumnReference;
  readonly kind: HeadKind;
  /** Of the head's output: [k] for `class` and `multiLabel`, [1] for `binary`, [height, width, k] for `mask`. */
  readonly shape: Shape;
}

/** Describes data; nothing is read before `prepareData`. */
export function defineData(description: DataDescription): DataDescription {
  return description;
}
