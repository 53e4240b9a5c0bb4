import type { Rule } from "../rule.js";
import { trainingSpec } from "../training-spec.js";

const usual: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ["sgd", [1e-4, 1]],
  ["momentum", [1e-5, 0.5]],
  ["adam", [1e-5, 1e-2]],
  ["adamW", [1e-5, 1e-2]],
  ["adamax", [1e-5, 2e-2]],
  ["nadam", [1e-5, 1e-2]],
  ["lion", [1e-6, 3e-3]],
  ["rmsprop", [1e-5, 1e-2]],
  ["adagrad", [1e-4, 1]],
  ["adadelta", [1e-4, 1]],
]);

export const unusualLearningRate: Rule = {
  name: "unusual-learning-rate",
  title: "a learning rate that is unusual for its optimizer",
  level: "warning",
  doc: "Too large, the loss jumps and becomes NaN; too small, it hardly moves. Each optimizer has its own scale: 0.1 is usual for `sgd` and far too much for `adam`. Usual rates are 0.00001 to 0.01 for the Adam family and rmsprop, 0.0001 to 1 for sgd, adagrad and adadelta.",
  bad: trainingSpec("train: 0.8, validate: 0.1, test: 0.1, seed: 1", [
    "optimizer: adam(learningRate: 0.1)",
    "batchSize: 32",
    "epochs: 10",
    "seed: 1",
  ]),
  good: trainingSpec("train: 0.8, validate: 0.1, test: 0.1, seed: 1", [
    "optimizer: adam(learningRate: 0.001)",
    "batchSize: 32",
    "epochs: 10",
    "seed: 1",
  ]),
  run: ({ model: { training } }) => {
    if (!training) return [];
    const { definition, values, span } = training.optimizer;
    const range = usual.get(definition.name);
    const rate = values["learningRate"];
    if (!range || typeof rate !== "number" || (rate >= range[0] && rate <= range[1])) return [];
    return [
      {
        span,
        message: `${rate} is a ${rate > range[1] ? "large" : "small"} learning rate for \`${definition.name}\``,
        label: `usual is ${range[0]} to ${range[1]}`,
      },
    ];
  },
};
