import { number, option } from "../../options/options.js";
import { defineLoss } from "./loss.js";

export const huber = defineLoss({
  name: "huber",
  doc: "Half the squared error up to `delta`, and a straight line beyond, so that outliers count less.",
  heads: ["number", "tensor"],
  logits: false,
  options: {
    delta: option(number({ min: 0, open: true }), { default: 1, doc: "error at which the line begins" }),
  },
  unnamed: ["delta"],
  aliases: ["HuberLoss", "huberLoss", "Huber", "SmoothL1Loss", "smoothL1"],
});
