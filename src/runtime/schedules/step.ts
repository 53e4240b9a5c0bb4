import type { Schedule } from "./schedule.js";
import { warmUp, type WarmUpOptions } from "./warmUp.js";

export interface StepOptions extends WarmUpOptions {
  /** Steps from one change to the next. */
  readonly every: number;
  /** What the learning rate is multiplied by. */
  readonly factor?: number;
}

/** factor^⌊t / every⌋ of the steps t done since the warm-up, as PyTorch's StepLR. */
export function step({ every, factor = 0.1, warmup = 0 }: StepOptions): Schedule {
  return {
    name: "step",
    options: { every, factor, warmup },
    validates: false,
    spansRun: false,
    factor: (at) => warmUp(at.step, warmup, (since) => factor ** Math.floor((since - 1) / every)),
  };
}
