import { count, tally, type Metric } from "./metric.js";

/** The share of rows whose right class is among the `k` that the head finds likeliest. Called "top3" for k = 3. */
export function topK(k: number): Metric {
  return {
    name: `top${k}`,
    options: { k },
    kinds: ["class", "mask"],
    better: "higher",
    add(state, { rows, size, outputs, targets }) {
      let right = 0;
      for (let row = 0; row < rows; row++) {
        const logits = outputs.subarray(row * size, (row + 1) * size);
        const own = logits[targets[row] ?? 0] ?? NaN;
        const likelier = logits.reduce((sum, logit) => sum + Number(logit > own), 0);
        right += Number(likelier < k);
      }
      count(state, 0, right);
      count(state, 1, rows);
    },
    result: (state) => tally(state, 0) / tally(state, 1),
  };
}
