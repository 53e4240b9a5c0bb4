import { defineInputKind } from "./input-kind.js";

export const tensor = defineInputKind({
  name: "tensor",
  doc: "Any array of numbers.",
  sizes: { names: [], open: true, unknown: true },
  aliases: ["array", "Tensor"],
  example: "tensor[16, 28, 28, 1]",
});
