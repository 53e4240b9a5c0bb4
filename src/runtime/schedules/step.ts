import { step as declared } from "../../parts/schedules/step.js";
import { implementSchedule } from "./schedule.js";
import { warmUp } from "./warmUp.js";

/** factor^⌊t / every⌋ of the steps t done since the warm-up, as PyTorch's StepLR. */
export const step = implementSchedule(declared, ({ every, factor, warmup }) => ({
  factor: (at) => warmUp(at.step, warmup, (since) => factor ** Math.floor((since - 1) / every)),
}));
