import type { AverageOptions } from "./average.js";
import { labelMetric } from "./labelCounts.js";
import type { Metric } from "./metric.js";

/** Of the rows that have a label, the share for which it is said; averaged over the labels. */
export function recall(options: AverageOptions = {}): Metric {
  return labelMetric({
    ...options,
    name: "recall",
    of: ({ truePositives, falseNegatives }) =>
      truePositives === 0 ? 0 : truePositives / (truePositives + falseNegatives),
  });
}
