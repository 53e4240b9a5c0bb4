import { defineElementwise } from "./elementwise.js";

export const minimum = defineElementwise({
  name: "minimum",
  doc: "Takes the smallest of the sources, element by element.",
  mask: "carries",
  aliases: ["Minimum", "min"],
});
