import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { poolOptions } from "../common.js";
import { slide, slideArithmetic } from "../window.js";

export const maxPooling3d = defineLayer({
  name: "maxPooling3d",
  doc: "Keeps the largest value of each window, channel by channel.",
  traits: { role: "pooling", family: "maxPooling" },
  input: axes({ depth: "any", height: "any", width: "any", channels: "any" }),
  options: poolOptions(3),
  aliases: ["MaxPool3d", "MaxPooling3D", "MaxPool3D", "maxPool3d"],
  shape: ({ depth, height, width, channels }, o) => slide([depth, height, width], o, channels),
  arithmetic: ({ depth, height, width }, o) => slideArithmetic({ depth, height, width }, o),
  example: "maxPooling3d(2)",
});
