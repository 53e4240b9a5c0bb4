import { rate } from "../common.js";
import { seed } from "../initializers.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import { option } from "../options.js";

export const dropout = defineLayer({
  name: "dropout",
  doc: "While training, sets a fraction of the values to 0 at random and scales the others up.",
  traits: { role: "regularization" },
  mask: "carries",
  input: anyRank(1),
  options: { rate: option(rate, { doc: "fraction of the values to drop" }), seed },
  aliases: ["Dropout", "Dropout1d", "drop"],
  shape: ({ shape }) => shape,
  example: "dropout(0.3)",
});
