import { defineMetric } from "./metric.js";

export const rocAuc = defineMetric({
  name: "rocAuc",
  doc: "The area under the receiver operating characteristic: how likely a row with the label is to score above one without it.",
  heads: ["class", "binary", "multiLabel"],
  better: "higher",
  options: {},
  aliases: ["auc", "AUC", "AUROC", "roc_auc", "roc_auc_score"],
});
