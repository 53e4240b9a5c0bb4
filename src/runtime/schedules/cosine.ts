import { cosine as declared } from "../../parts/schedules/cosine.js";
import { implementSchedule } from "./schedule.js";
import { warmUp } from "./warmUp.js";

/**
 * Rises in a straight line over the first `warmup` steps and then falls along half a cosine to 0 at the run's last
 * step (Loshchilov and Hutter, 2017).
 */
export const cosine = implementSchedule(declared, ({ warmup }) => ({
  factor: ({ step, steps }) =>
    warmUp(step, warmup, (since) => (1 + Math.cos((Math.PI * since) / Math.max(1, steps - warmup))) / 2),
}));
