import { every, factor, warmup } from "./options.js";
import { defineSchedule } from "./schedule.js";

export const step = defineSchedule({
  name: "step",
  doc: "Multiplies the learning rate by `factor` every so many steps, all at once.",
  example: "step(every: 1000)",
  options: { every, factor: factor(0.1), warmup },
  aliases: ["StepLR", "piecewiseConstant", "PiecewiseConstantDecay"],
});
