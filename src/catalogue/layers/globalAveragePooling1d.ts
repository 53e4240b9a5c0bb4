import { axes } from "../input.js";
import { defineLayer } from "../layer.js";

export const globalAveragePooling1d = defineLayer({
  name: "globalAveragePooling1d",
  doc: "Averages each channel over time.",
  traits: { role: "pooling", family: "globalAveragePooling" },
  input: axes({ time: "any", channels: "any" }),
  options: {},
  aliases: ["GlobalAveragePooling1D", "AdaptiveAvgPool1d", "globalAvgPool1d"],
  shape: ({ channels }) => [channels],
  example: "globalAveragePooling1d",
});
