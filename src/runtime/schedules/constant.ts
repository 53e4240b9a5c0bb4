import { constant as declared } from "../../parts/schedules/constant.js";
import { implementSchedule } from "./schedule.js";
import { warmUp } from "./warmUp.js";

/** The optimizer's learning rate, after a rise in a straight line over the first `warmup` steps. */
export const constant = implementSchedule(declared, ({ warmup }) => ({
  factor: ({ step }) => warmUp(step, warmup, () => 1),
}));
