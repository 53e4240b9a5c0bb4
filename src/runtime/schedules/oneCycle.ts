import { oneCycle as declared } from "../../parts/schedules/oneCycle.js";
import { implementSchedule } from "./schedule.js";

/**
 * Rises along half a cosine to the optimizer's learning rate, and falls along another far below its beginning, at the
 * run's last step (Smith, 2018), as PyTorch's OneCycleLR.
 */
export const oneCycle = implementSchedule(declared, ({ rise, start, end }) => ({
  factor({ step, steps }) {
    const top = Math.max(0, rise * steps - 1);
    const done = step - 1;
    if (done < top) return between(1 / start, 1, done / top);
    return between(1, 1 / (start * end), (done - top) / Math.max(1, steps - 1 - top));
  },
}));

/** From `a` to `b` along half a cosine, at a share of the way. */
function between(a: number, b: number, share: number): number {
  return b + ((a - b) * (1 + Math.cos(Math.PI * share))) / 2;
}
