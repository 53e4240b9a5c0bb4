import { macroMetric } from "./labelCounts.js";
import type { Metric } from "./metric.js";

/** The harmonic mean of precision and recall of a label; averaged over the labels. */
export function f1(): Metric {
  return macroMetric(
    "f1",
    ({ truePositives, falsePositives, falseNegatives }) =>
      (2 * truePositives) / (2 * truePositives + falsePositives + falseNegatives),
  );
}
