import type { Json } from "../types.js";

/** How the learning rate changes over a run. A new schedule is a new file beside this one. */
export interface Schedule {
  readonly name: string;
  readonly options: Json;
  /** What to multiply the optimizer's learning rate by, at a step (from 1) of a run of `steps` steps. */
  readonly factor: (step: number, steps: number) => number;
}
