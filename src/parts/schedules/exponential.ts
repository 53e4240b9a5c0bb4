import { every, factor, warmup } from "./options.js";
import { defineSchedule } from "./schedule.js";

export const exponential = defineSchedule({
  name: "exponential",
  doc: "Multiplies the learning rate by `factor` every so many steps, a little at each step.",
  example: "exponential(every: 100)",
  options: { every, factor: factor(0.96), warmup },
  aliases: ["ExponentialLR", "ExponentialDecay", "exponentialDecay"],
});
