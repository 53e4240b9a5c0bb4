import { number, option } from "../../options/options.js";
import { defineLoss } from "./loss.js";

export const hinge = defineLoss({
  name: "hinge",
  doc: "Of a yes-or-no question: nothing beyond the margin on the right side, and a straight line before it.",
  heads: ["binary", "multiLabel"],
  logits: true,
  options: {
    margin: option(number({ min: 0, open: true }), {
      default: 1,
      doc: "logit from which an answer is sure enough",
    }),
  },
  unnamed: ["margin"],
  aliases: ["HingeLoss", "Hinge"],
});
