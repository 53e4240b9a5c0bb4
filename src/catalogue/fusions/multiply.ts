import { defineElementwise } from "./elementwise.js";

export const multiply = defineElementwise({
  name: "multiply",
  doc: "Multiplies the sources, element by element.",
  mask: "carries",
  aliases: ["Multiply", "mul", "times", "product", "hadamard"],
});
