import { lastKnown } from "../input.js";
import { defineLayer } from "../layer.js";
import { integer, option } from "../options.js";

const squeezed = (channels: number, ratio: number) => Math.max(1, Math.floor(channels / ratio));

export const squeezeExcite = defineLayer({
  name: "squeezeExcite",
  doc: "Scales each channel by a weight that is computed from the averages of all channels (Hu and others 2017).",
  traits: { role: "attention" },
  input: lastKnown(2),
  options: {
    ratio: option(integer({ min: 1 }), { default: 16, doc: "channels per value of the inner layer" }),
  },
  aliases: ["SqueezeExcitation", "SqueezeExcite", "seBlock", "SELayer"],
  shape: ({ shape }) => shape,
  weights: ({ channels }, { ratio }) => ({
    squeeze_kernel: [channels, squeezed(channels, ratio)],
    squeeze_bias: [squeezed(channels, ratio)],
    excite_kernel: [squeezed(channels, ratio), channels],
    excite_bias: [channels],
  }),
  multiplyAdds: ({ channels }, { ratio }) => 2 * channels * squeezed(channels, ratio),
  example: "squeezeExcite(8)",
  exampleInput: [14, 14, 32],
});
