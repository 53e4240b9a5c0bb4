import type { ScheduleName } from "../../src/parts/schedules/index.js";
import * as runtime from "../../src/runtime/schedules/index.js";
import type { Schedule } from "../../src/runtime/schedules/index.js";

interface ScheduleExample {
  /** With as many defaults as there are. */
  readonly make: () => Schedule;
  readonly options: Readonly<Record<string, unknown>>;
  readonly validates: boolean;
  readonly spansRun: boolean;
  readonly moment: Parameters<Schedule["factor"]>[0];
  readonly is: number;
}

/** The fifth of ten steps, after two epochs. */
const moment = { step: 5, steps: 10, losses: [2, 1] };
const free = { validates: false, spansRun: false, moment };

export const scheduleExamples: Readonly<Record<ScheduleName, ScheduleExample>> = {
  constant: { make: () => runtime.constant(), options: { warmup: 0 }, ...free, is: 1 },
  step: {
    make: () => runtime.step({ every: 2 }),
    options: { every: 2, factor: 0.1, warmup: 0 },
    ...free,
    is: 0.01,
  },
  exponential: {
    make: () => runtime.exponential({ every: 2 }),
    options: { every: 2, factor: 0.96, warmup: 0 },
    ...free,
    is: 0.96 ** 2,
  },
  cosine: { make: () => runtime.cosine(), options: { warmup: 0 }, ...free, spansRun: true, is: 0.5 },
  // The first step of the second turn of four.
  cosineRestarts: {
    make: () => runtime.cosineRestarts({ every: 4 }),
    options: { every: 4, growth: 1, warmup: 0 },
    ...free,
    is: 1,
  },
  // It rises to the third step; the last is 7 steps later.
  oneCycle: {
    make: () => runtime.oneCycle(),
    options: { rise: 0.3, start: 25, end: 10_000 },
    ...free,
    spansRun: true,
    is: 1 / 250_000 + ((1 - 1 / 250_000) * (1 + Math.cos((Math.PI * 2) / 7))) / 2,
  },
  // Ten epochs after the best.
  reduceOnPlateau: {
    make: () => runtime.reduceOnPlateau(),
    options: { factor: 0.1, patience: 10 },
    ...free,
    validates: true,
    moment: { ...moment, losses: [1, ...new Array<number>(10).fill(2)] },
    is: 0.1,
  },
};
