import { defineInputKind } from "./input-kind.js";

export const text = defineInputKind({
  name: "text",
  doc: "Words as numbers of a vocabulary, 0 where there is none; `embedding` takes them.",
  sizes: { names: ["words"], unknown: true },
  aliases: ["string", "Text", "tokens"],
  example: "text[100]",
});
