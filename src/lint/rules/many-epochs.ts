import type { Rule } from "../rule.js";
import { settingSpan, trainingSpec } from "../training-spec.js";

const most = 100;

export const manyEpochs: Rule = {
  name: "many-epochs",
  title: "many epochs, and nothing that stops early",
  level: "information",
  doc: "After the best epoch the network memorizes the training rows, perhaps for hours. `stopEarly: { monitor: loss, patience: 10 }` ends the run when validation no longer improves, and restores the best weights.",
  bad: trainingSpec("train: 0.8, validate: 0.1, test: 0.1, seed: 1", [
    "batchSize: 32",
    "epochs: 500",
    "seed: 1",
  ]),
  good: trainingSpec("train: 0.8, validate: 0.1, test: 0.1, seed: 1", [
    "batchSize: 32",
    "epochs: 500",
    "stopEarly: { monitor: loss, patience: 10 }",
    "seed: 1",
  ]),
  run: ({ ast, model: { training } }) => {
    if (!training || training.epochs <= most || training.stopEarly) return [];
    return [
      {
        span: settingSpan(ast, "epochs") ?? training.span,
        message: `nothing stops the run before ${training.epochs} epochs`,
        label: "`stopEarly` would, once validation no longer improves",
      },
    ];
  },
};
