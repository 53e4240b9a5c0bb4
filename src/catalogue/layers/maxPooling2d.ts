import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { poolOptions } from "../common.js";
import { slide, slideArithmetic } from "../window.js";

export const maxPooling2d = defineLayer({
  name: "maxPooling2d",
  doc: "Keeps the largest value of each window, channel by channel.",
  traits: { role: "pooling", family: "maxPooling" },
  input: axes({ height: "any", width: "any", channels: "any" }),
  options: poolOptions(2),
  aliases: ["MaxPool2d", "MaxPooling2D", "MaxPool2D", "maxPool2d"],
  shape: ({ height, width, channels }, o) => slide([height, width], o, channels),
  arithmetic: ({ height, width }, o) => slideArithmetic({ height, width }, o),
  example: "maxPooling2d(2)",
});
