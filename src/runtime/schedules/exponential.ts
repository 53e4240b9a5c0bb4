import { exponential as declared } from "../../parts/schedules/exponential.js";
import { implementSchedule } from "./schedule.js";
import { warmUp } from "./warmUp.js";

/** factor^(t / every) of the steps t done since the warm-up, as Keras's ExponentialDecay. */
export const exponential = implementSchedule(declared, ({ every, factor, warmup }) => ({
  factor: (at) => warmUp(at.step, warmup, (since) => factor ** ((since - 1) / every)),
}));
