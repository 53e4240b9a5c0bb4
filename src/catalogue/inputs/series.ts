import { defineInputKind } from "./input-kind.js";

export const series = defineInputKind({
  name: "series",
  doc: "Measurements over time: a row of features for each time.",
  sizes: { names: ["time", "features"], unknown: true },
  aliases: ["sequence", "timeseries", "timeSeries", "Series"],
  example: "series[?, 6]",
});
