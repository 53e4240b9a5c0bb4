import type { Readout } from "./metric.js";

/** The place of the largest of `size` values from `start` on; the first of equals. */
export function argMax(values: Float32Array, start: number, size: number): number {
  let best = 0;
  for (let i = 1; i < size; i++) {
    if ((values[start + i] ?? 0) > (values[start + best] ?? 0)) best = i;
  }
  return best;
}

/** 1 / (1 + e^-x) */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The probabilities of row `row`: softmax of its logits for classes, the sigmoid of each for labels. */
export function probabilities({ kind, size, outputs }: Readout, row: number): number[] {
  const logits = Array.from(outputs.subarray(row * size, (row + 1) * size));
  if (kind === "binary" || kind === "multiLabel") return logits.map(sigmoid);
  const largest = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const sum = exponentials.reduce((a, b) => a + b, 0);
  return exponentials.map((value) => value / sum);
}

/** For each label of row `row`, whether the head says it. A class is one label of many; 0.5 is the threshold. */
export function saidLabels({ kind, size, outputs }: Readout, row: number): boolean[] {
  const start = row * size;
  if (kind === "binary" || kind === "multiLabel") {
    return Array.from(outputs.subarray(start, start + size), (logit) => logit > 0);
  }
  const best = argMax(outputs, start, size);
  return Array.from({ length: size }, (_, label) => label === best);
}

/** For each label of row `row`, whether it is right. */
export function trueLabels({ kind, size, targets }: Readout, row: number): boolean[] {
  if (kind === "binary" || kind === "multiLabel") {
    return Array.from(targets.subarray(row * size, (row + 1) * size), (target) => target > 0.5);
  }
  return Array.from({ length: size }, (_, label) => label === targets[row]);
}
