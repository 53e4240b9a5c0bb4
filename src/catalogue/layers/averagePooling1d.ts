import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { poolOptions } from "../common.js";
import { slide, slideArithmetic } from "../window.js";

export const averagePooling1d = defineLayer({
  name: "averagePooling1d",
  doc: "Averages each window, channel by channel.",
  traits: { role: "pooling", family: "averagePooling" },
  input: axes({ time: "any", channels: "any" }),
  options: poolOptions(1),
  aliases: ["AvgPool1d", "AveragePooling1D", "AvgPool1D", "avgPool1d", "avgPooling1d"],
  shape: ({ time, channels }, o) => slide([time], o, channels),
  arithmetic: ({ time }, o) => slideArithmetic({ time }, o),
  example: "averagePooling1d(2)",
});
