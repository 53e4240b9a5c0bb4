import { splits } from "../../parts/splits/index.js";
import type { Rule } from "../rule.js";
import { trainingSpec } from "../training-spec.js";

export const missingTestSplit: Rule = {
  name: "missing-test-split",
  title: "no rows to test with",
  level: "warning",
  doc: "The best epoch is chosen by the validation rows, and settings are too, so their result is too good. Rows by which nothing was chosen show what to expect of new ones. Keep a tenth: `test: 0.1`.",
  bad: trainingSpec("train: 0.9, validate: 0.1, seed: 1", ["batchSize: 32", "epochs: 10", "seed: 1"]),
  good: trainingSpec("train: 0.8, validate: 0.1, test: 0.1, seed: 1", [
    "batchSize: 32",
    "epochs: 10",
    "seed: 1",
  ]),
  run: ({ model: { data, training } }) => {
    const parts = data && splits.get(data.split.definition.name)?.parts(data.split.values);
    // Without validation rows, that is the first thing to fix.
    if (!data || !training || parts?.test !== false || parts.validate === false) return [];
    return [
      {
        span: data.split.span,
        message: "no rows test the trained network",
        label: "it was chosen by the validation rows, so their result is too good",
        help: ["for example `random(train: 0.8, validate: 0.1, test: 0.1, …)`"],
      },
    ];
  },
};
