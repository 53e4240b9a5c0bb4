import { defineElementwise } from "./elementwise.js";

export const maximum = defineElementwise({
  name: "maximum",
  doc: "Takes the largest of the sources, element by element.",
  mask: "carries",
  aliases: ["Maximum", "max"],
});
