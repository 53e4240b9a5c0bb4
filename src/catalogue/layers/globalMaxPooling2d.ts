import { axes } from "../input.js";
import { defineLayer } from "../layer.js";

export const globalMaxPooling2d = defineLayer({
  name: "globalMaxPooling2d",
  doc: "Keeps the largest value of each channel over the whole map.",
  traits: { role: "pooling", family: "globalMaxPooling" },
  input: axes({ height: "any", width: "any", channels: "any" }),
  options: {},
  aliases: ["GlobalMaxPooling2D", "AdaptiveMaxPool2d", "globalMaxPool2d"],
  shape: ({ channels }) => [channels],
  example: "globalMaxPooling2d",
});
