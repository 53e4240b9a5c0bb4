import { number, option } from "../../options/options.js";
import { defineSchedule } from "./schedule.js";

export const oneCycle = defineSchedule({
  name: "oneCycle",
  doc: "Rises to the optimizer's learning rate and falls far below its initial value, once (Smith 2018).",
  options: {
    rise: option(number({ min: 0, max: 1, open: true }), {
      default: 0.3,
      doc: "fraction of the run during which it rises",
    }),
    start: option(number({ min: 1 }), {
      default: 25,
      doc: "how many times smaller the rate is at the beginning",
    }),
    end: option(number({ min: 1 }), {
      default: 10_000,
      doc: "how many times smaller it is at the end than at the beginning",
    }),
  },
  aliases: ["OneCycleLR", "onecycle", "one_cycle"],
  spansRun: true,
});
