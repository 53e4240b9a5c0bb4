import type { HeadKind } from "../types.js";
import { argMax } from "./argMax.js";

/**
 * What can be read of a head's outputs:
 *
 * - `labels`: the likeliest class [rows] of `class` and `mask`; for each label of `binary` and `multiLabel` 1 where it
 *   is said, at a threshold of 0.5, else 0: [rows, size].
 * - `ranks`: how many classes are found likelier than the right one [rows], of `class` and `mask`.
 * - `outputs`: all logits or values, [rows, size].
 */
export type Reading = "labels" | "ranks" | "outputs";

/** A head's outputs for some rows, and what was right. */
export interface HeadOutputs {
  readonly kind: HeadKind;
  /** Outputs a row. */
  readonly size: number;
  /** Logits or values, [rows, size]. */
  readonly outputs: Float32Array;
  /** Class numbers [rows] for `class` and `mask`, else [rows, size]. */
  readonly targets: Float32Array;
}

/** The reading of outputs that are at hand. */
export function readingOf(reading: Reading, { kind, size, outputs, targets }: HeadOutputs): Float32Array {
  if (reading === "outputs") return outputs;
  if (reading === "labels" && !isOneOfMany(kind)) return outputs.map((logit) => Number(logit > 0));
  const rows = new Float32Array(outputs.length / size);
  return reading === "labels"
    ? rows.map((_, row) => argMax(outputs, row * size, size))
    : rows.map((_, row) => rankOf(outputs.subarray(row * size, (row + 1) * size), targets[row] ?? 0));
}

/** How many numbers a reading has for each row. */
export function readingSize(reading: Reading, kind: HeadKind, size: number): number {
  return reading === "outputs" || !isOneOfMany(kind) ? size : 1;
}

/** Whether a row, or each pixel of a mask, has one class of many. */
export function isOneOfMany(kind: HeadKind): boolean {
  return kind === "class" || kind === "mask";
}

function rankOf(logits: Float32Array, right: number): number {
  const own = logits[right] ?? NaN;
  return logits.reduce((sum, logit) => sum + Number(logit > own), 0);
}
