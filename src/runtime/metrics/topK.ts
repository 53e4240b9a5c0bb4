import { topK as declared } from "../../parts/metrics/topK.js";
import { count, tally, implementMetric } from "./metric.js";

/** The fraction of rows whose correct class is among the `k` that the head finds most likely. Called "top3" for k = 3. */
export const topK = implementMetric(declared, ({ k }) => ({
  reads: "ranks",
  add(state, { rows, values }) {
    count(
      state,
      0,
      values.reduce((sum, likelier) => sum + Number(likelier < k), 0),
    );
    count(state, 1, rows);
  },
  result: (state) => tally(state, 0) / tally(state, 1),
}));
