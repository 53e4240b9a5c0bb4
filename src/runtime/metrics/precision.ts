import type { AverageOptions } from "./average.js";
import { labelMetric } from "./labelCounts.js";
import type { Metric } from "./metric.js";

/** Of the rows for which a label is said, the share that has it; averaged over the labels. 0 when never said. */
export function precision(options: AverageOptions = {}): Metric {
  return labelMetric({
    ...options,
    name: "precision",
    of: ({ truePositives, falsePositives }) =>
      truePositives === 0 ? 0 : truePositives / (truePositives + falsePositives),
  });
}
