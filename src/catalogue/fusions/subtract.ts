import { defineElementwise } from "./elementwise.js";

export const subtract = defineElementwise({
  name: "subtract",
  doc: "Subtracts the second source from the first, value by value.",
  sources: { min: 2, max: 2 },
  aliases: ["Subtract", "sub", "minus", "difference"],
  stretches: true,
});
