import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import { choice, integer, option } from "../options.js";

export const categoryEncoding = defineLayer({
  name: "categoryEncoding",
  doc: "Which whole numbers are present, or how often: an output value for each.",
  traits: { role: "encoding" },
  input: anyRank(1),
  takesIndices: "numTokens",
  options: {
    numTokens: option(integer({ min: 2 }), { doc: "how many numbers there are, from 0 on" }),
    outputMode: option(choice(["multiHot", "oneHot", "count"]), {
      default: "multiHot",
      doc: "1 for each that is present, the same for every number separately, or how often each is present",
    }),
  },
  aliases: ["CategoryEncoding", "oneHot", "OneHot", "one_hot", "multiHot", "bagOfWords", "CountVectorizer"],
  shape: ({ shape }, o) =>
    o.outputMode === "oneHot" && shape.at(-1) !== 1
      ? [...shape, o.numTokens]
      : [...shape.slice(0, -1), o.numTokens],
  example: "categoryEncoding(1000)",
  exampleInput: [24],
});
