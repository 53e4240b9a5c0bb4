import { count, tally, type Metric } from "./metric.js";
import { saidLabels, trueLabels } from "./readout.js";

/** How often a label was rightly said, wrongly said, and missed. */
export interface LabelCounts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

/**
 * A metric of each label's counts, averaged over the labels ("macro"). A label that is neither said nor right in any
 * row takes no part, as in scikit-learn; `binary` has one label, the positive one.
 */
export function macroMetric(name: string, ofLabel: (counts: LabelCounts) => number): Metric {
  return {
    name,
    options: {},
    kinds: ["class", "mask", "binary", "multiLabel"],
    better: "higher",
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
      const values: number[] = [];
      for (let at = 0; at < state.length; at += 3) {
        const truePositives = tally(state, at);
        const falsePositives = tally(state, at + 1);
        const falseNegatives = tally(state, at + 2);
        if (truePositives + falsePositives + falseNegatives === 0) continue;
        values.push(ofLabel({ truePositives, falsePositives, falseNegatives }));
      }
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    },
  };
}
