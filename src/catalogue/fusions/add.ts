import { defineElementwise } from "./elementwise.js";

export const add = defineElementwise({
  name: "add",
  doc: "Adds the sources, element by element.",
  mask: "carries",
  aliases: ["Add", "sum", "plus", "residual"],
});
