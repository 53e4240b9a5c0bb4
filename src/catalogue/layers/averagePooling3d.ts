import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { poolOptions } from "../common.js";
import { slide, slideArithmetic } from "../window.js";

export const averagePooling3d = defineLayer({
  name: "averagePooling3d",
  doc: "Averages each window, channel by channel.",
  traits: { role: "pooling", family: "averagePooling" },
  input: axes({ depth: "any", height: "any", width: "any", channels: "any" }),
  options: poolOptions(3),
  aliases: ["AvgPool3d", "AveragePooling3D", "AvgPool3D", "avgPool3d", "avgPooling3d"],
  shape: ({ depth, height, width, channels }, o) => slide([depth, height, width], o, channels),
  arithmetic: ({ depth, height, width }, o) => slideArithmetic({ depth, height, width }, o),
  example: "averagePooling3d(2)",
});
