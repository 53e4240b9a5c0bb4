import type { Callable } from "../catalogue/options.js";
import type { WrittenSize } from "../shape/written.js";
import type { Optimizer } from "../parts/optimizers/index.js";
import type { Plannable } from "../parts/planned.js";
import type { Shape } from "../shape/shape.js";
import type { Span } from "../text/source.js";

/** A call in settings or preparation, its options read: `adam(learningRate: 0.001)`, `rescale(255)`. */
export interface CheckedCall<D extends Callable = Callable> {
  readonly definition: D;
  /** As its options' types read them, defaults filled in. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Names of the options that the spec gives, in order; only these are written into code. */
  readonly given: readonly string[];
  readonly span: Span;
}

/** Where values come from: a column or several columns of a source, perhaps decoded (`wav(pairs.sound)`). */
export interface CheckedColumns {
  readonly source: string;
  readonly columns: readonly string[];
  /** Written as a list: side by side they make a vector, even if it is but one. */
  readonly asVector: boolean;
  readonly decoder: CheckedCall<Plannable> | undefined;
  readonly span: Span;
}

export interface CheckedInput {
  readonly from: CheckedColumns;
  readonly preparation: readonly CheckedCall<Plannable>[];
  /** `hide: 0.2` of an optional input. */
  readonly hide: number | undefined;
  /** Its shape in the data, prepared; nothing where the data were not looked into. */
  readonly found: Shape | undefined;
}

export interface CheckedHead {
  /** `class`, `binary`, `number`, …: a name of the catalogue's head kinds. */
  readonly kind: string;
  readonly sizes: readonly WrittenSize[];
  /** What its pipeline ends in, as its kind wants it: [1] for `binary` and `number`. */
  readonly output: readonly WrittenSize[];
  readonly target: CheckedColumns | undefined;
  readonly loss: CheckedCall;
  readonly weight: number;
  readonly metrics: readonly CheckedCall[];
}

export interface CheckedSource {
  readonly name: string;
  readonly call: CheckedCall;
  /** A file of it that is not there, where somebody looked. */
  readonly missing: string | undefined;
}

export interface CheckedData {
  readonly sources: readonly CheckedSource[];
  readonly split: CheckedCall;
  readonly span: Span;
}

export interface CheckedTraining {
  readonly optimizer: CheckedCall<Optimizer>;
  readonly schedule: CheckedCall | undefined;
  readonly batchSize: number;
  readonly epochs: number;
  readonly clipNorm: number | undefined;
  readonly clipValue: number | undefined;
  readonly stopEarly: { readonly monitor: string; readonly patience: number } | undefined;
  readonly seed: number;
  readonly span: Span;
}

/** What keeps an accepted spec from being trained. */
export type Obstacle =
  /** The spec does not say it; `name` is the input's without a source, or the head's without a target. */
  | {
      readonly kind: "untold";
      readonly what: "data" | "train" | "head" | "source" | "target";
      readonly name: string;
    }
  /** mcnn cannot do it yet: "do impute". */
  | { readonly kind: "undone"; readonly what: string; readonly at: Span }
  /** A file of data that is not there. It may come, so that code can be written for it. */
  | { readonly kind: "missing"; readonly path: string; readonly at: Span };
