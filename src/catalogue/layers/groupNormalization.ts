import { lastKnown } from "../input.js";
import { defineLayer } from "../layer.js";
import { epsilon } from "../normalizing.js";
import { integer, option } from "../options.js";
import { blame } from "../problem.js";

export const groupNormalization = defineLayer({
  name: "groupNormalization",
  doc: "Gives each group of channels, in each row by itself, mean 0 and variance 1, then a trained scale and shift.",
  traits: { role: "normalization", normalizes: "row" },
  input: lastKnown(),
  options: {
    groups: option(integer({ min: 1 }), {
      default: 32,
      doc: "how many groups; they divide the channels evenly",
    }),
    epsilon,
  },
  aliases: ["GroupNormalization", "GroupNorm", "InstanceNorm2d", "instanceNormalization"],
  rules: [
    ({ channels }, { groups }) => {
      if (channels % groups === 0) return undefined;
      let value = Math.min(groups, channels);
      while (channels % value !== 0) value--;
      return blame("groups", `${channels} channels do not divide into ${groups} groups`, {
        fixes: [
          { kind: "option", title: `make \`groups\` ${value}`, option: "groups", value: String(value) },
        ],
      });
    },
  ],
  shape: ({ shape }) => shape,
  weights: ({ channels }) => ({ gamma: [channels], beta: [channels] }),
  example: "groupNormalization(8)",
  exampleInput: [14, 14, 32],
});
