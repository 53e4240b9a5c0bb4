import { rSquared as declared } from "../../parts/metrics/rSquared.js";
import { count, tally, implementMetric } from "./metric.js";

const width = 5; // numbers of state for each output: rows, Σ error², shift, Σ (target - shift), Σ (target - shift)²

/**
 * The coefficient of determination, 1 - Σ error² / Σ (target - mean)², averaged over the outputs. 1 is perfect, 0
 * is as good as always predicting the mean. NaN when a target never varies.
 */
export const rSquared = implementMetric(declared, () => ({
  reads: "outputs",
  add(state, { rows, size, values, targets }) {
    for (let i = 0; i < rows * size; i++) {
      const at = (i % size) * width;
      const target = targets[i] ?? 0;
      // Sums of squares lose their precision far from 0, so targets are counted from the first one.
      if (tally(state, at) === 0) count(state, at + 2, target);
      const shifted = target - tally(state, at + 2);
      count(state, at, 1);
      count(state, at + 1, (target - (values[i] ?? 0)) ** 2);
      count(state, at + 3, shifted);
      count(state, at + 4, shifted ** 2);
    }
  },
  result(state, size) {
    let sum = 0;
    for (let output = 0; output < size; output++) {
      const [rows = 0, squaredError = 0, , shifted = 0, squared = 0] = state.slice(output * width);
      const variation = squared - shifted ** 2 / rows;
      sum += variation > 0 ? 1 - squaredError / variation : NaN;
    }
    return sum / size;
  },
}));
