import type { AverageOptions } from "./average.js";
import { labelMetric } from "./labelCounts.js";
import type { Metric } from "./metric.js";

/** The harmonic mean of precision and recall of a label; averaged over the labels. */
export function f1(options: AverageOptions = {}): Metric {
  return labelMetric({
    ...options,
    name: "f1",
    of: ({ truePositives, falsePositives, falseNegatives }) =>
      (2 * truePositives) / (2 * truePositives + falsePositives + falseNegatives),
  });
}
