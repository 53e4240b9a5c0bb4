import { accuracy as declared } from "../../parts/metrics/accuracy.js";
import { count, implementMetric, tally } from "./metric.js";
import { isOneOfMany } from "./reading.js";

/** The fraction of correct predictions: of classes, of pixels of a mask, or of single labels (threshold 0.5). */
export const accuracy = implementMetric(declared, () => ({
  reads: "labels",
  add(state, { kind, values, targets }) {
    const isRight = isOneOfMany(kind)
      ? (said: number, i: number) => said === targets[i]
      : (said: number, i: number) => said > 0 === (targets[i] ?? 0) > 0.5;
    let right = 0;
    values.forEach((said, i) => (right += Number(isRight(said, i))));
    count(state, 0, right);
    count(state, 1, values.length);
  },
  result: (state) => tally(state, 0) / tally(state, 1),
}));
