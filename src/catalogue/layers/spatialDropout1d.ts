import { rate } from "../common.js";
import { seed } from "../initializers.js";
import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { option } from "../options.js";

export const spatialDropout1d = defineLayer({
  name: "spatialDropout1d",
  doc: "While training, sets whole channels to 0 at random, for all time steps.",
  traits: { role: "regularization" },
  mask: "carries",
  input: axes({ time: "any", channels: "any" }),
  options: { rate: option(rate, { doc: "fraction of the channels to drop" }), seed },
  aliases: ["SpatialDropout1D"],
  shape: ({ time, channels }) => [time, channels],
  example: "spatialDropout1d(0.2)",
});
