import { lastKnown } from "../input.js";
import { defineLayer } from "../layer.js";

export const snake = defineLayer({
  name: "snake",
  doc: "Of each value x: x + sin²(αx) / α, with a trained α for each channel: what repeats is learned (Ziyin and others 2020).",
  traits: { role: "activation" },
  mask: "carries",
  input: lastKnown(),
  options: {},
  aliases: ["Snake"],
  shape: ({ shape }) => shape,
  weights: ({ channels }) => ({ alpha: [channels] }),
  example: "snake",
});
