import { defineElementwise } from "./elementwise.js";

export const average = defineElementwise({
  name: "average",
  doc: "Averages the sources, value by value.",
  mask: "carries",
  aliases: ["Average", "mean", "avg"],
  stretches: true,
});
