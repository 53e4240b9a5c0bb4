import { warmup } from "./options.js";
import { defineSchedule } from "./schedule.js";

export const cosine = defineSchedule({
  name: "cosine",
  doc: "Rises over `warmup` steps, then falls along half a cosine to 0 at the end (Loshchilov and Hutter 2017).",
  options: { warmup },
  aliases: ["CosineAnnealingLR", "CosineDecay", "cosineDecay", "cosineAnnealing"],
  spansRun: true,
});
