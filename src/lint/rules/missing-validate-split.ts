import { splits } from "../../parts/splits/index.js";
import type { Rule } from "../rule.js";
import { trainingSpec } from "../training-spec.js";

export const missingValidateSplit: Rule = {
  name: "missing-validate-split",
  title: "no rows to validate with",
  level: "warning",
  doc: "Validation rows show, epoch by epoch, whether the network learns what holds for new rows or only memorizes the training rows. Without them nothing says when to stop, and whoever chooses settings by the test rows has no test left. Keep a tenth: `validate: 0.1`.",
  bad: trainingSpec("train: 0.9, test: 0.1, seed: 1", ["batchSize: 32", "epochs: 10", "seed: 1"]),
  good: trainingSpec("train: 0.8, validate: 0.1, test: 0.1, seed: 1", [
    "batchSize: 32",
    "epochs: 10",
    "seed: 1",
  ]),
  run: ({ model: { data, training } }) => {
    const split = data && splits.get(data.split.definition.name);
    if (!data || !training || split?.parts(data.split.values).validate !== false) return [];
    return [
      {
        span: data.split.span,
        message: "no rows validate the network while it trains",
        label: "nothing will tell learning from memorizing",
        help: ["for example `random(train: 0.8, validate: 0.1, test: 0.1, …)`"],
      },
    ];
  },
};
