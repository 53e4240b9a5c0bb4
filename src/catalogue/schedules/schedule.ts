import type { Callable, Options } from "../options.js";

/** How the learning rate changes over a run. */
export interface Schedule extends Callable {
  readonly kind: "schedule";
  /** It follows the validation loss, so there must be validation rows. */
  readonly validates: boolean;
}

type ScheduleSpec<S extends Options> = Pick<Schedule, "name" | "doc"> & {
  readonly options: S;
  readonly unnamed?: readonly (keyof S & string)[];
  readonly aliases?: readonly string[];
  readonly validates?: boolean;
};

export function defineSchedule<S extends Options>(spec: ScheduleSpec<S>): Schedule {
  return { kind: "schedule", unnamed: [], aliases: [], validates: false, ...spec };
}
