import type { Schedule } from "./schedule.js";
import { warmUp, type WarmUpOptions } from "./warmUp.js";

/** The optimizer's learning rate, after a rise in a straight line over the first `warmup` steps. */
export function constant({ warmup = 0 }: WarmUpOptions = {}): Schedule {
  return {
    name: "constant",
    options: { warmup },
    validates: false,
    spansRun: false,
    factor: ({ step }) => warmUp(step, warmup, () => 1),
  };
}
