import type { Options } from "../../options/options.js";
import { part } from "../part.js";
import type { PartOf, PartSpec, Unnamed, Shown } from "../part.js";

/** How the learning rate changes over a run. */
export interface Schedule extends Shown {
  readonly kind: "schedule";
  /** It follows the validation loss, so there must be validation rows. */
  readonly validates: boolean;
  /** It depends on how many steps the whole run has. */
  readonly spansRun: boolean;
}

interface ScheduleSpec<N extends string, S extends Options, U extends Unnamed<S>> extends PartSpec<N, S, U> {
  readonly validates?: boolean;
  readonly spansRun?: boolean;
}

export function defineSchedule<
  const N extends string,
  S extends Options,
  const U extends Unnamed<S> = readonly [],
>(spec: ScheduleSpec<N, S, U>): PartOf<Schedule, N, S, U> {
  const { validates = false, spansRun = false } = spec;
  return { ...part(spec), kind: "schedule", validates, spansRun };
}
