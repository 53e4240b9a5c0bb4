import { number, option } from "../../options/options.js";
import { defineLoss } from "./loss.js";

export const dice = defineLoss({
  name: "dice",
  doc: "1 - twice the overlap of the predicted and the true areas, divided by their sum; averaged over the classes.",
  heads: ["mask"],
  logits: true,
  options: {
    smooth: option(number({ min: 0 }), {
      default: 1,
      doc: "added to numerator and denominator, for empty areas",
    }),
  },
  aliases: ["diceLoss", "DiceLoss", "Dice", "softDice"],
});
