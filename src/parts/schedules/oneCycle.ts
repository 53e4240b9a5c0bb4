import { number, option } from "../../options/options.js";
import { defineSchedule } from "./schedule.js";

export const oneCycle = defineSchedule({
  name: "oneCycle",
  doc: "Rises to the optimizer's learning rate and falls far below its beginning, once (Smith 2018).",
  options: {
    rise: option(number({ min: 0, max: 1, open: true }), {
      default: 0.3,
      doc: "share of the run that rises",
    }),
    start: option(number({ min: 1 }), { default: 25, doc: "how many times smaller the rate begins" }),
    end: option(number({ min: 1 }), {
      default: 10_000,
      doc: "how many times smaller than its beginning it ends",
    }),
  },
  aliases: ["OneCycleLR", "onecycle", "one_cycle"],
  spansRun: true,
});
