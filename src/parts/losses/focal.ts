import { defineLoss } from "./loss.js";
import { classWeights, gamma, weightForEach } from "./options.js";

export const focal = defineLoss({
  name: "focal",
  doc: "Cross entropy in which rows that are predicted confidently count less (Lin and others 2017).",
  heads: ["class", "mask"],
  logits: true,
  options: { gamma, classWeights },
  unnamed: ["gamma"],
  aliases: ["focalLoss", "FocalLoss", "sigmoid_focal_loss", "CategoricalFocalCrossentropy"],
  misfit: weightForEach,
});
