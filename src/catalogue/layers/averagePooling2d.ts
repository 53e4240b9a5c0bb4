import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { poolOptions } from "../common.js";
import { slide, slideArithmetic } from "../window.js";

export const averagePooling2d = defineLayer({
  name: "averagePooling2d",
  doc: "Averages each window, channel by channel.",
  traits: { role: "pooling", family: "averagePooling" },
  input: axes({ height: "any", width: "any", channels: "any" }),
  options: poolOptions(2),
  aliases: ["AvgPool2d", "AveragePooling2D", "AvgPool2D", "avgPool2d", "avgPooling2d"],
  shape: ({ height, width, channels }, o) => slide([height, width], o, channels),
  arithmetic: ({ height, width }, o) => slideArithmetic({ height, width }, o),
  example: "averagePooling2d(2)",
});
