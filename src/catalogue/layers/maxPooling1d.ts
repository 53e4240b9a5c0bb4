import { axes } from "../input.js";
import { defineLayer } from "../layer.js";
import { poolOptions } from "../common.js";
import { slide, slideArithmetic } from "../window.js";

export const maxPooling1d = defineLayer({
  name: "maxPooling1d",
  doc: "Keeps the largest value of each window, channel by channel.",
  traits: { role: "pooling", family: "maxPooling" },
  input: axes({ time: "any", channels: "any" }),
  options: poolOptions(1),
  aliases: ["MaxPool1d", "MaxPooling1D", "MaxPool1D", "maxPool1d"],
  shape: ({ time, channels }, o) => slide([time], o, channels),
  arithmetic: ({ time }, o) => slideArithmetic({ time }, o),
  example: "maxPooling1d(2)",
});
