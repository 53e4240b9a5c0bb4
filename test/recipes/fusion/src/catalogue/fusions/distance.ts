import { defineElementwise } from "./elementwise.js";

export const distance = defineElementwise({
  name: "distance",
  doc: "How far two sources lie apart, value by value: |a - b|.",
  sources: { min: 2, max: 2 },
  aliases: ["absoluteDifference", "L1Distance"],
});
