import { labelMetric } from "./labelCounts.js";
import type { Metric } from "./metric.js";

/**
 * Of a class's pixels, answered or right, the share that is both (Jaccard's index), over the whole split; averaged
 * over the classes that are there, as Keras's MeanIoU.
 */
export function intersectionOverUnion(): Metric {
  return labelMetric({
    name: "intersectionOverUnion",
    kinds: ["mask"],
    of: ({ truePositives, falsePositives, falseNegatives }) =>
      truePositives / (truePositives + falsePositives + falseNegatives),
  });
}
