import { count, tally, type Metric } from "./metric.js";
import { argMax } from "./readout.js";

/** The share of right answers: of classes, of pixels of a mask, or of single labels (threshold 0.5). */
export function accuracy(): Metric {
  return {
    name: "accuracy",
    options: {},
    kinds: ["class", "mask", "binary", "multiLabel"],
    better: "higher",
    add(state, { kind, rows, size, outputs, targets }) {
      let right = 0;
      if (kind === "binary" || kind === "multiLabel") {
        outputs.forEach((logit, i) => (right += Number(logit > 0 === (targets[i] ?? 0) > 0.5)));
        count(state, 1, outputs.length);
      } else {
        for (let row = 0; row < rows; row++) {
          right += Number(argMax(outputs, row * size, size) === targets[row]);
        }
        count(state, 1, rows);
      }
      count(state, 0, right);
    },
    result: (state) => tally(state, 0) / tally(state, 1),
  };
}
