import { intersectionOverUnion as declared } from "../../parts/metrics/intersectionOverUnion.js";
import { labelMetric } from "./labelCounts.js";
import { implementMetric } from "./metric.js";

/**
 * Of a class's pixels, answered or right, the share that is both (Jaccard's index), over the whole split; averaged
 * over the classes that are there, as Keras's MeanIoU.
 */
export const intersectionOverUnion = implementMetric(declared, () =>
  labelMetric({
    average: "macro",
    of: ({ truePositives, falsePositives, falseNegatives }) =>
      truePositives / (truePositives + falsePositives + falseNegatives),
  }),
);
