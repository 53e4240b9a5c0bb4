import { defineElementwise } from "./elementwise.js";

export const subtract = defineElementwise({
  name: "subtract",
  doc: "Subtracts the second source from the first, element by element.",
  sources: { min: 2, max: 2 },
  aliases: ["Subtract", "sub", "minus", "difference"],
});
