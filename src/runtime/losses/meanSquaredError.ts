import { meanSquaredError as declaredLoss } from "../../parts/losses/meanSquaredError.js";
import { meanSquaredError as declaredMetric } from "../../parts/metrics/meanSquaredError.js";
import { lossAndMetric } from "../metrics/lossAndMetric.js";
import { count, implementMetric, tally } from "../metrics/metric.js";
import { tf } from "../tensorflow.js";
import { implementLoss } from "./loss.js";

const loss = implementLoss(declaredLoss, () => ({
  compute: (outputs, targets) => tf.mean(tf.squaredDifference(outputs, tf.reshape(targets, outputs.shape))),
}));

const metric = implementMetric(declaredMetric, () => ({
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
}));

/** The mean of (output - target)², as a loss and as a metric. */
export const meanSquaredError = lossAndMetric(loss, metric);
