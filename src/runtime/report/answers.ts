import type { BoundData, BoundHead } from "../training/heads.js";
import type { Watcher } from "../training/measure.js";

/** What a head said of the judged rows, and what was right. */
export interface Answers {
  readonly head: BoundHead;
  /** Numbers of the rows in the data. */
  readonly rows: Int32Array;
  /** Logits or values, [rows, head.size]. */
  readonly outputs: Float32Array;
  /** As in the target column: [rows] class numbers, or [rows, head.size]. */
  readonly targets: Float32Array;
}

/** Heads with more outputs a row than this (maps, long vectors) are only summed up. */
const mostOutputs = 1000;
/** So are those with more outputs over all rows, which would take more memory than the report is worth. */
const mostKept = 100_000_000;

/** Keeps the answers of the heads that the report shows one by one, as `measure` goes through `rows`. */
export function collectAnswers(
  { heads }: BoundData,
  rows: Int32Array,
): Watcher & { readonly heads: readonly Answers[] } {
  const kept = heads.flatMap((head, index) => {
    if (head.target.kind === "mask" || head.target.kind === "tensor" || head.size > mostOutputs) return [];
    if (head.size * rows.length > mostKept) return [];
    const perTarget = head.target.kind === "class" ? 1 : head.size;
    const outputs = new Float32Array(rows.length * head.size);
    return [{ index, head, rows, outputs, targets: new Float32Array(rows.length * perTarget), perTarget }];
  });
  let done = 0;
  return {
    heads: kept,
    whole: kept.map(({ index }) => index),
    onBatch(batch, { readings }) {
      for (const { index, head, outputs, targets, perTarget } of kept) {
        outputs.set(readings[index]?.outputs ?? [], done * head.size);
        targets.set(batch.targets[index]?.values ?? [], done * perTarget);
      }
      done += batch.rows;
    },
  };
}
