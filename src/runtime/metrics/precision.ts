import { precision as declared } from "../../parts/metrics/precision.js";
import { labelMetric } from "./labelCounts.js";
import { implementMetric } from "./metric.js";

/** Of the rows for which a label is predicted, the fraction that has it; averaged over the labels. 0 when never predicted. */
export const precision = implementMetric(declared, ({ average }) =>
  labelMetric({
    average,
    of: ({ truePositives, falsePositives }) =>
      truePositives === 0 ? 0 : truePositives / (truePositives + falsePositives),
  }),
);
