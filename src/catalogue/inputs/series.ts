import { defineInputKind } from "./input-kind.js";

export const series = defineInputKind({
  name: "series",
  doc: "Measurements over time: a vector of features for each time step.",
  sizes: { names: ["time", "features"], unknown: true },
  aliases: ["sequence", "timeseries", "timeSeries", "Series"],
  example: "series[?, 6]",
});
