import { constraint } from "../constraints.js";
import { initializer } from "../initializers.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import { flag, integer, option } from "../options.js";
import { regularizer } from "../regularizers.js";

export const embedding = defineLayer({
  name: "embedding",
  doc: "Looks up a trained vector for each whole number: a word, a category.",
  traits: { role: "embedding", channels: "outputDim" },
  mask: ({ maskZero }) => (maskZero ? "begins" : "ends"),
  input: anyRank(1),
  takesIndices: "inputDim",
  options: {
    inputDim: option(integer({ min: 1 }), { doc: "how many numbers there are, from 0 on" }),
    outputDim: option(integer({ min: 1 }), { doc: "size of each vector" }),
    embeddingsInitializer: initializer("embeddings", "randomUniform"),
    embeddingsRegularizer: regularizer("embeddings"),
    embeddingsConstraint: constraint("embeddings"),
    maskZero: option(flag, {
      default: false,
      doc: "makes recurrent layers skip the number 0, the padding",
    }),
  },
  unnamed: ["inputDim", "outputDim"],
  aliases: ["Embedding", "EmbeddingBag", "lookup"],
  shape: ({ shape }, o) => [...shape, o.outputDim],
  weights: (_, o) => ({ embeddings: [o.inputDim, o.outputDim] }),
  example: "embedding(1000, 32)",
  exampleInput: [24],
});
