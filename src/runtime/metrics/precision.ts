import { macroMetric } from "./labelCounts.js";
import type { Metric } from "./metric.js";

/** Of the rows for which a label is said, the share that has it; averaged over the labels. 0 when never said. */
export function precision(): Metric {
  return macroMetric("precision", ({ truePositives, falsePositives }) =>
    truePositives === 0 ? 0 : truePositives / (truePositives + falsePositives),
  );
}
