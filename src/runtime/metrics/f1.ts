import { f1 as declared } from "../../parts/metrics/f1.js";
import { labelMetric } from "./labelCounts.js";
import { implementMetric } from "./metric.js";

/** The harmonic mean of precision and recall of a label; averaged over the labels. */
export const f1 = implementMetric(declared, ({ average }) =>
  labelMetric({
    average,
    of: ({ truePositives, falsePositives, falseNegatives }) =>
      (2 * truePositives) / (2 * truePositives + falsePositives + falseNegatives),
  }),
);
