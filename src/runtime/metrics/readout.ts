import type { HeadKind } from "../types.js";
import type { Readout } from "./metric.js";
import type { HeadOutputs } from "./reading.js";

/** 1 / (1 + e^-x) */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** What probabilities are made of. */
type Logits = Pick<HeadOutputs, "kind" | "size" | "outputs">;

/** The probabilities of row `row`: softmax of its logits for classes, the sigmoid of each for labels. */
export function probabilities({ kind, size, outputs }: Logits, row: number): number[] {
  const logits = Array.from(outputs.subarray(row * size, (row + 1) * size));
  if (kind === "binary" || kind === "multiLabel") return logits.map(sigmoid);
  const largest = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const sum = exponentials.reduce((a, b) => a + b, 0);
  return exponentials.map((value) => value / sum);
}

/** For each label of row `row` of a readout of labels, whether the head says it. A class is one label of many. */
export function saidLabels({ kind, size, values }: Readout, row: number): boolean[] {
  return labelsOf(kind, size, values, row);
}

/** For each label of row `row`, whether it is right. */
export function trueLabels({ kind, size, targets }: Readout, row: number): boolean[] {
  return labelsOf(kind, size, targets, row);
}

function labelsOf(kind: HeadKind, size: number, values: Float32Array, row: number): boolean[] {
  if (kind === "binary" || kind === "multiLabel")
    return Array.from(values.subarray(row * size, (row + 1) * size), (value) => value > 0.5);
  return Array.from({ length: size }, (_, label) => label === values[row]);
}
