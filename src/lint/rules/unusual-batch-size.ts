import type { Rule } from "../rule.js";
import { settingSpan, trainingSpec } from "../training-spec.js";

const fewest = 4;
const most = 2048;

export const unusualBatchSize: Rule = {
  name: "unusual-batch-size",
  title: "a very small or a very large batch",
  level: "information",
  saidBy: "W0405",
  doc: "A gradient over two or three rows is mostly noise, and the machine waits between them; over many thousands, few steps are left in an epoch, and all rows of a batch must be in memory with all that is computed of them. 16 to 512 is usual.",
  bad: trainingSpec("train: 0.8, validate: 0.1, test: 0.1, seed: 1", [
    "batchSize: 2",
    "epochs: 10",
    "seed: 1",
  ]),
  good: trainingSpec("train: 0.8, validate: 0.1, test: 0.1, seed: 1", [
    "batchSize: 32",
    "epochs: 10",
    "seed: 1",
  ]),
  run: ({ ast, model: { training } }) => {
    if (!training || (training.batchSize >= fewest && training.batchSize <= most)) return [];
    const large = training.batchSize > most;
    return [
      {
        span: settingSpan(ast, "batchSize") ?? training.span,
        message: `${training.batchSize} rows are a ${large ? "large" : "small"} batch`,
        label: large ? "few steps per epoch, and much memory" : "its gradients are mostly noise",
      },
    ];
  },
};
