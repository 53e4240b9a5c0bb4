import { integer, option } from "../../options/options.js";
import { factor } from "./options.js";
import { defineSchedule } from "./schedule.js";

export const reduceOnPlateau = defineSchedule({
  name: "reduceOnPlateau",
  doc: "Multiplies the learning rate by `factor` when the validation loss has not fallen for `patience` epochs.",
  options: {
    factor: factor(0.1),
    patience: option(integer({ min: 1 }), { default: 10, doc: "epochs without improvement" }),
  },
  aliases: ["ReduceLROnPlateau", "reduceLROnPlateau"],
  validates: true,
});
