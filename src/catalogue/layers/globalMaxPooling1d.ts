import { axes } from "../input.js";
import { defineLayer } from "../layer.js";

export const globalMaxPooling1d = defineLayer({
  name: "globalMaxPooling1d",
  doc: "Keeps the largest value of each channel over time.",
  traits: { role: "pooling", family: "globalMaxPooling" },
  input: axes({ time: "any", channels: "any" }),
  options: {},
  aliases: ["GlobalMaxPooling1D", "AdaptiveMaxPool1d", "globalMaxPool1d"],
  shape: ({ channels }) => [channels],
  example: "globalMaxPooling1d",
});
