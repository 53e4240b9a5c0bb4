import { reduceOnPlateau as declared } from "../../parts/schedules/reduceOnPlateau.js";
import { implementSchedule } from "./schedule.js";

/**
 * Multiplies the learning rate by `factor` whenever the validation loss has not fallen for `patience` epochs, as
 * Keras's ReduceLROnPlateau with `min_delta` 0.
 */
export const reduceOnPlateau = implementSchedule(declared, ({ factor, patience }) => ({
  factor: ({ losses }) => factor ** plateaus(losses, patience),
}));

/** How often `patience` epochs went by without improvement; the count begins anew each time. */
function plateaus(losses: readonly (number | null)[], patience: number): number {
  let best = Infinity;
  let waited = 0;
  let times = 0;
  for (const loss of losses) {
    if (loss !== null && loss < best) {
      best = loss;
      waited = 0;
    } else if (++waited === patience) {
      times++;
      waited = 0;
    }
  }
  return times;
}
