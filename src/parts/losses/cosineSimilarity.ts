import { blame } from "../../options/problem.js";
import { defineLoss } from "./loss.js";

export const cosineSimilarity = defineLoss({
  name: "cosineSimilarity",
  doc: "1 - the cosine of the angle between output and target: only their directions count.",
  heads: ["number", "tensor"],
  logits: false,
  options: {},
  misfit: (_, values) =>
    values === 1
      ? blame("", "one value has no direction but its sign, and its size would not count", {
          fixes: [{ kind: "replaceStep", title: "write `meanSquaredError`", step: "meanSquaredError" }],
        })
      : undefined,
  aliases: ["cosine", "cosineDistance", "cosineProximity", "CosineSimilarity", "CosineEmbeddingLoss"],
});
