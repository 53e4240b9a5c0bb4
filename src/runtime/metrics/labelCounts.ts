import { count, tally, type MetricRule } from "./metric.js";
import { saidLabels, trueLabels } from "./readout.js";

/** How often a label was rightly said, wrongly said, and missed. */
export interface LabelCounts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

/** A metric of counts. */
export interface LabelMetric {
  readonly average: "macro" | "micro";
  readonly of: (counts: LabelCounts) => number;
}

/**
 * A metric of each label's counts, averaged over the labels ("macro"), or of the sums of their counts ("micro"). A
 * label that is neither said nor right in any row takes no part, as in scikit-learn; `binary` has one label, the
 * positive one.
 */
export function labelMetric({ average, of }: LabelMetric): MetricRule {
  return {
    reads: "labels",
    add(state, readout) {
      for (let row = 0; row < readout.rows; row++) {
        const said = saidLabels(readout, row);
        trueLabels(readout, row).forEach((right, label) => {
          if (said[label]) count(state, label * 3 + (right ? 0 : 1), 1);
          else if (right) count(state, label * 3 + 2, 1);
        });
      }
    },
    result(state) {
      const labels = countsOf(state);
      const values = (average === "micro" ? [together(labels)] : labels).map(of);
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    },
  };
}

/** Of the labels that take part. */
function countsOf(state: readonly number[]): LabelCounts[] {
  return Array.from({ length: Math.ceil(state.length / 3) }, (_, label) => ({
    truePositives: tally(state, label * 3),
    falsePositives: tally(state, label * 3 + 1),
    falseNegatives: tally(state, label * 3 + 2),
  })).filter((counts) => Object.values(counts).some((times) => times > 0));
}

function together(labels: readonly LabelCounts[]): LabelCounts {
  const sum = (of: (counts: LabelCounts) => number) => labels.reduce((total, label) => total + of(label), 0);
  return {
    truePositives: sum((label) => label.truePositives),
    falsePositives: sum((label) => label.falsePositives),
    falseNegatives: sum((label) => label.falseNegatives),
  };
}
