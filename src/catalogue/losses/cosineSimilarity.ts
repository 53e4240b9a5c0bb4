import { defineLoss } from "./loss.js";

export const cosineSimilarity = defineLoss({
  name: "cosineSimilarity",
  doc: "1 - the cosine of the angle between output and target: only their directions count.",
  heads: ["number", "tensor"],
  logits: false,
  options: {},
  aliases: ["cosine", "cosineDistance", "cosineProximity", "CosineSimilarity", "CosineEmbeddingLoss"],
});
