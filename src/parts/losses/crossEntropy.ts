import { defineLoss } from "./loss.js";
import { classWeights, labelSmoothing, weightForEach } from "./options.js";

export const crossEntropy = defineLoss({
  name: "crossEntropy",
  doc: "Softmax cross entropy of logits and a class: the negative logarithm of the correct class's probability.",
  heads: ["class", "mask"],
  logits: true,
  options: { labelSmoothing, classWeights },
  aliases: [
    "CrossEntropyLoss",
    "cross_entropy",
    "categoricalCrossentropy",
    "categorical_crossentropy",
    "CategoricalCrossentropy",
    "sparseCategoricalCrossentropy",
    "sparse_categorical_crossentropy",
    "softmaxCrossEntropy",
    "NLLLoss",
    "negativeLogLikelihood",
  ],
  misfit: weightForEach,
});
