import { averagePrecision as declared } from "../../parts/metrics/averagePrecision.js";
import { implementMetric } from "./metric.js";
import { rankingMetric } from "./ranking.js";

/** Σ (recall - recall before) · precision over falling thresholds, as in scikit-learn; averaged over the labels. */
export const averagePrecision = implementMetric(declared, () =>
  rankingMetric((groups) => {
    const positives = groups.reduce((sum, group) => sum + group.positives, 0);
    let said = 0;
    let right = 0;
    let area = 0;
    for (const group of groups) {
      said += group.positives + group.negatives;
      right += group.positives;
      area += (group.positives / positives) * (right / said);
    }
    return area;
  }),
);
