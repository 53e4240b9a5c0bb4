import { cosineRestarts as declared } from "../../parts/schedules/cosineRestarts.js";
import { implementSchedule } from "./schedule.js";
import { warmUp } from "./warmUp.js";

/** (1 + cos(π t / T)) / 2, step t from 0 of a turn of T steps, again and again (SGDR: Loshchilov and Hutter, 2017). */
export const cosineRestarts = implementSchedule(declared, ({ every, growth, warmup }) => ({
  factor: ({ step }) => warmUp(step, warmup, (since) => inTurn(since - 1, every, growth)),
}));

function inTurn(done: number, every: number, growth: number): number {
  let length = every;
  let step = growth === 1 ? done % every : done;
  for (; step >= length; length *= growth) step -= length;
  return (1 + Math.cos((Math.PI * step) / length)) / 2;
}
