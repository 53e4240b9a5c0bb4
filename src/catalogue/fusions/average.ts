import { defineElementwise } from "./elementwise.js";

export const average = defineElementwise({
  name: "average",
  doc: "Averages the sources, element by element.",
  mask: "carries",
  aliases: ["Average", "mean", "avg"],
});
