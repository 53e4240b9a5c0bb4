import type { tf } from "../tensorflow.js";
import { countBatches, gatherBatch, type Batch } from "./batches.js";
import { forward } from "./forward.js";
import { inScope } from "./scope.js";
import type { BoundData } from "./heads.js";
import { addToTallies, figuresOf, startTallies, type Figures } from "./tallies.js";

/** What is measured, and in batches of how many rows. */
export interface Measurement {
  readonly model: tf.LayersModel;
  readonly bound: BoundData;
  readonly rows: Int32Array;
  readonly batchSize: number;
  /** Told of each batch, for what a report draws. */
  readonly onBatch?: (batch: Batch, outputs: readonly Float32Array[]) => void;
}

/**
 * Losses and metrics over rows of the data, as at prediction (no dropout, no noise). Empty when there are no rows.
 * Gives way to other work (signals, the progress bar) after each batch.
 */
export async function measure({ model, bound, rows, batchSize, onBatch }: Measurement): Promise<Figures> {
  if (rows.length === 0) return {};
  const { columns, heads } = bound;
  const tallies = startTallies(heads);
  for (let index = 0; index < countBatches(rows.length, batchSize); index++) {
    const batch = gatherBatch(columns, rows, batchSize, index);
    const result = inScope(() => forward(model, heads, batch, { training: false }).result);
    addToTallies(tallies, heads, batch, result);
    onBatch?.(batch, result.outputs);
    await new Promise(setImmediate);
  }
  return figuresOf(tallies, heads);
}
