import { axes } from "../input.js";
import { defineLayer } from "../layer.js";

export const globalAveragePooling2d = defineLayer({
  name: "globalAveragePooling2d",
  doc: "Averages each channel over the whole map.",
  traits: { role: "pooling", family: "globalAveragePooling" },
  input: axes({ height: "any", width: "any", channels: "any" }),
  options: {},
  aliases: ["GlobalAveragePooling2D", "AdaptiveAvgPool2d", "globalAvgPool2d"],
  shape: ({ channels }) => [channels],
  example: "globalAveragePooling2d",
});
