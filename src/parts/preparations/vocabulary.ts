import { unknownSize } from "../../shape/dim.js";
import { integer, option } from "../../options/options.js";
import { definePreparation } from "./preparation.js";

export const vocabulary = definePreparation({
  name: "vocabulary",
  doc: "Words become numbers from 2 on, the most frequent first; 1 is any other word and 0 none.",
  options: { size: option(integer({ min: 3 }), { doc: "how many numbers there are" }) },
  unnamed: ["size"],
  example: "text[100] = flowers.text -> vocabulary(5000)",
  aliases: ["TextVectorization", "Tokenizer", "tokenize", "StringLookup"],
  learns: "texts",
  takes: "texts",
  shape: () => [unknownSize("words")],
  numbers: ({ size }) => size,
  planned: true,
});
