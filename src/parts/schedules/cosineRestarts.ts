import { integer, option } from "../../options/options.js";
import { every, warmup } from "./options.js";
import { defineSchedule } from "./schedule.js";

export const cosineRestarts = defineSchedule({
  name: "cosineRestarts",
  doc: "Falls along half a cosine, and starts again (Loshchilov and Hutter 2017).",
  example: "cosineRestarts(every: 1000)",
  options: {
    every,
    growth: option(integer({ min: 1 }), {
      default: 1,
      doc: "how many times longer each cycle is than the last",
    }),
    warmup,
  },
  aliases: ["CosineAnnealingWarmRestarts", "CosineDecayRestarts", "cosineDecayRestarts"],
});
