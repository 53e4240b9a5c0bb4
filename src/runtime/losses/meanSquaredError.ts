import { count, tally, type Metric } from "../metrics/metric.js";
import { tf } from "../tensorflow.js";
import type { Loss } from "./loss.js";

/** The mean of (output - target)², as a loss and as a metric. */
export function meanSquaredError(): Loss & Metric {
  return {
    name: "meanSquaredError",
    options: {},
    kinds: ["number", "tensor"],
    compute: (outputs, targets) => tf.mean(tf.squaredDifference(outputs, tf.reshape(targets, outputs.shape))),
    better: "lower",
    reads: "outputs",
    add(state, { values, targets }) {
      count(
        state,
        0,
        values.reduce((sum, output, i) => sum + (output - (targets[i] ?? 0)) ** 2, 0),
      );
      count(state, 1, values.length);
    },
    result: (state) => tally(state, 0) / tally(state, 1),
  };
}
