import type { Schedule } from "./schedule.js";

export interface ReduceOnPlateauOptions {
  /** What the learning rate is multiplied by. */
  readonly factor?: number;
  /** Epochs without a validation loss below all before. */
  readonly patience?: number;
}

/**
 * Multiplies the learning rate by `factor` whenever the validation loss has not fallen for `patience` epochs, as
 * Keras's ReduceLROnPlateau with `min_delta` 0.
 */
export function reduceOnPlateau({ factor = 0.1, patience = 10 }: ReduceOnPlateauOptions = {}): Schedule {
  return {
    name: "reduceOnPlateau",
    options: { factor, patience },
    validates: true,
    spansRun: false,
    factor: ({ losses }) => factor ** plateaus(losses, patience),
  };
}

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
