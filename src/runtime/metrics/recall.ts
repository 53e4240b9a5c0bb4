import { recall as declared } from "../../parts/metrics/recall.js";
import { labelMetric } from "./labelCounts.js";
import { implementMetric } from "./metric.js";

/** Of the rows that have a label, the fraction for which it is predicted; averaged over the labels. */
export const recall = implementMetric(declared, ({ average }) =>
  labelMetric({
    average,
    of: ({ truePositives, falseNegatives }) =>
      truePositives === 0 ? 0 : truePositives / (truePositives + falseNegatives),
  }),
);
