import type { Schedule } from "./schedule.js";

/**
 * Rises in a straight line over the first `warmup` steps and then falls along half a cosine to 0 at the run's last
 * step (Loshchilov and Hutter, 2017).
 */
export function cosine({ warmup = 0 }: { readonly warmup?: number } = {}): Schedule {
  return {
    name: "cosine",
    options: { warmup },
    factor(step, steps) {
      if (step <= warmup) return step / warmup;
      return (1 + Math.cos((Math.PI * (step - warmup)) / Math.max(1, steps - warmup))) / 2;
    },
  };
}
