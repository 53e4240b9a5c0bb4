import type { Metric } from "./metric.js";
import { rankingMetric } from "./ranking.js";

/** Σ (recall - recall before) · precision over falling thresholds, as in scikit-learn; averaged over the labels. */
export function averagePrecision(): Metric {
  return rankingMetric("averagePrecision", (groups) => {
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
  });
}
