import type { MetricRule } from "./metric.js";
import { probabilities, trueLabels } from "./readout.js";

/** Rows of one label, by falling score; rows of equal score make one group. */
export interface ScoreGroup {
  readonly positives: number;
  readonly negatives: number;
}

/**
 * A metric of how well a label's scores rank the rows, averaged over the labels (each class against the rest) that
 * have rows of both sorts. It keeps each row's scores, so it needs memory for the whole split.
 */
export function rankingMetric(ofLabel: (groups: readonly ScoreGroup[]) => number): MetricRule {
  return {
    reads: "outputs",
    add(state, readout) {
      for (let row = 0; row < readout.rows; row++) {
        const scores = probabilities({ ...readout, outputs: readout.values }, row);
        trueLabels(readout, row).forEach((right, label) => state.push(scores[label] ?? 0, Number(right)));
      }
    },
    result(state, size) {
      const values: number[] = [];
      for (let label = 0; label < size; label++) {
        const groups = scoreGroups(state, label, size);
        const bothSorts = groups.some((g) => g.positives > 0) && groups.some((g) => g.negatives > 0);
        if (bothSorts) values.push(ofLabel(groups));
      }
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    },
  };
}

function scoreGroups(state: readonly number[], label: number, size: number): ScoreGroup[] {
  const rows: { score: number; right: boolean }[] = [];
  for (let at = label * 2; at < state.length; at += size * 2) {
    rows.push({ score: state[at] ?? 0, right: state[at + 1] === 1 });
  }
  rows.sort((a, b) => b.score - a.score);
  const groups: { score: number; positives: number; negatives: number }[] = [];
  for (const { score, right } of rows) {
    let group = groups.at(-1);
    if (group?.score !== score) groups.push((group = { score, positives: 0, negatives: 0 }));
    if (right) group.positives++;
    else group.negatives++;
  }
  return groups;
}
