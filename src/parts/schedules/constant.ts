import { warmup } from "./options.js";
import { defineSchedule } from "./schedule.js";

export const constant = defineSchedule({
  name: "constant",
  doc: "The optimizer's learning rate, after a warm-up.",
  options: { warmup },
});
