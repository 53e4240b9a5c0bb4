import type { Schedule } from "./schedule.js";
import type { StepOptions } from "./step.js";
import { warmUp } from "./warmUp.js";

/** factor^(t / every) of the steps t done since the warm-up, as Keras's ExponentialDecay. */
export function exponential({ every, factor = 0.96, warmup = 0 }: StepOptions): Schedule {
  return {
    name: "exponential",
    options: { every, factor, warmup },
    validates: false,
    spansRun: false,
    factor: (at) => warmUp(at.step, warmup, (since) => factor ** ((since - 1) / every)),
  };
}
