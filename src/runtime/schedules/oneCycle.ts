import type { Schedule } from "./schedule.js";

export interface OneCycleOptions {
  /** The share of the run in which the learning rate rises, between 0 and 1. */
  readonly rise?: number;
  /** How many times smaller than the optimizer's the learning rate begins. */
  readonly start?: number;
  /** How many times smaller than at its beginning it ends. */
  readonly end?: number;
}

/**
 * Rises along half a cosine to the optimizer's learning rate, and falls along another far below its beginning, at the
 * run's last step (Smith, 2018), as PyTorch's OneCycleLR.
 */
export function oneCycle({ rise = 0.3, start = 25, end = 10_000 }: OneCycleOptions = {}): Schedule {
  return {
    name: "oneCycle",
    options: { rise, start, end },
    validates: false,
    spansRun: true,
    factor({ step, steps }) {
      const top = Math.max(0, rise * steps - 1);
      const done = step - 1;
      if (done < top) return between(1 / start, 1, done / top);
      return between(1, 1 / (start * end), (done - top) / Math.max(1, steps - 1 - top));
    },
  };
}

/** From `a` to `b` along half a cosine, at a share of the way. */
function between(a: number, b: number, share: number): number {
  return b + ((a - b) * (1 + Math.cos(Math.PI * share))) / 2;
}
