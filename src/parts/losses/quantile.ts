import { number, option } from "../../options/options.js";
import { defineLoss } from "./loss.js";

export const quantile = defineLoss({
  name: "quantile",
  doc: "Trains for the quantile `q` of the target: 0.9 is the value that 9 in 10 targets stay below.",
  heads: ["number"],
  logits: false,
  example: "quantile(0.9)",
  options: { q: option(number({ min: 0, max: 1, open: true }), { doc: "the quantile, between 0 and 1" }) },
  unnamed: ["q"],
  aliases: ["pinball", "pinballLoss", "quantileLoss", "QuantileLoss"],
});
