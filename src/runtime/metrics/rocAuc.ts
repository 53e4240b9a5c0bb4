import { rocAuc as declared } from "../../parts/metrics/rocAuc.js";
import { implementMetric } from "./metric.js";
import { rankingMetric } from "./ranking.js";

/**
 * The area under the receiver operating characteristic: how likely a row that has the label scores above one that
 * has not, equal scores counting half (Mann and Whitney's U). Averaged over the labels.
 */
export const rocAuc = implementMetric(declared, () =>
  rankingMetric((groups) => {
    let above = 0;
    let positives = 0;
    let negatives = 0;
    for (const group of groups) {
      above += group.negatives * (positives + group.positives / 2);
      positives += group.positives;
      negatives += group.negatives;
    }
    return above / (positives * negatives);
  }),
);
