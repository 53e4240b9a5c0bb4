import type { Schedule } from "./schedule.js";
import { warmUp, type WarmUpOptions } from "./warmUp.js";

export interface CosineRestartsOptions extends WarmUpOptions {
  /** Steps of the first turn. */
  readonly every: number;
  /** How many times longer each turn is than the last. */
  readonly growth?: number;
}

/** (1 + cos(π t / T)) / 2, step t from 0 of a turn of T steps, again and again (SGDR: Loshchilov and Hutter, 2017). */
export function cosineRestarts({ every, growth = 1, warmup = 0 }: CosineRestartsOptions): Schedule {
  return {
    name: "cosineRestarts",
    options: { every, growth, warmup },
    validates: false,
    spansRun: false,
    factor: ({ step }) => warmUp(step, warmup, (since) => inTurn(since - 1, every, growth)),
  };
}

function inTurn(done: number, every: number, growth: number): number {
  let length = every;
  let step = growth === 1 ? done % every : done;
  for (; step >= length; length *= growth) step -= length;
  return (1 + Math.cos((Math.PI * step) / length)) / 2;
}
