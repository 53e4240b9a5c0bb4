import { defineInputKind } from "./input-kind.js";

/** As `embedding` wants it. One-hot vectors are `vector[k] = … -> oneHot`. */
export const category = defineInputKind({
  name: "category",
  doc: "One of `classes` classes, as its number from 0: the network sees [1], which `embedding` takes.",
  sizes: { names: ["classes"], unknown: false, least: [2] },
  shape: () => [1],
  values: "classes",
  aliases: ["categorical", "Category", "label"],
  example: "category[12]",
});
