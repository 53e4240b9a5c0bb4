import type { ValuesOf } from "../../parts/arguments.js";
import type { AnyPart } from "../../parts/part.js";
import type * as parts from "../../parts/schedules/index.js";
import { implement, settingsOf, type Implemented } from "../implement.js";
import type { Json } from "../types.js";

/** Where a run is, as its learning rate depends on it. */
export interface Moment {
  /** From 1. */
  readonly step: number;
  /** In the whole run. */
  readonly steps: number;
  /** The validation loss of each epoch done; null where it was no number. A checkpoint holds them. */
  readonly losses: readonly (number | null)[];
}

/**
 * How the learning rate changes over a run, as a pure function, so that a run which goes on does so exactly.
 */
export interface Schedule {
  readonly name: string;
  readonly options: Json;
  /** Whether it watches the validation rows. */
  readonly validates: boolean;
  /** Whether it depends on how many steps the whole run has. */
  readonly spansRun: boolean;
  /** What to multiply the optimizer's learning rate by. */
  readonly factor: (at: Moment) => number;
}

/** The runtime's half of a schedule; its other half is its declaration in `src/parts/schedules`. */
export function implementSchedule<D extends AnyPart & parts.Schedule>(
  declaration: D,
  rule: (options: ValuesOf<D>) => Pick<Schedule, "factor">,
): Implemented<D, Schedule> {
  const { name, validates, spansRun } = declaration;
  return implement<D, Schedule>(declaration, (values) => ({
    name,
    options: settingsOf(values),
    validates,
    spansRun,
    ...rule(values),
  }));
}
