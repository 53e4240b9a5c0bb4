import { defineInputKind } from "./input-kind.js";

export const vector = defineInputKind({
  name: "vector",
  doc: "A list of numbers, such as several columns of a table.",
  sizes: { names: ["values"], unknown: true },
  aliases: ["numbers", "features", "Vector"],
  example: "vector[13]",
});
