import type { Engine, StepResult } from "../engine/engine.js";
import { countBatches, gatherBatch, type Batch } from "./batches.js";
import type { BoundData } from "./heads.js";
import { addToTallies, figuresOf, startTallies, type Figures } from "./tallies.js";

/** What is measured, and in batches of how many rows. */
export interface Measurement {
  readonly engine: Engine;
  readonly bound: BoundData;
  readonly rows: Int32Array;
  readonly batchSize: number;
  /** Those who are shown more than figures. */
  readonly watcher?: Watcher;
}

/** Told of each batch, for what a report draws. */
export interface Watcher {
  /** The heads, by number, whose outputs it wants whole. */
  readonly whole: readonly number[];
  readonly onBatch: (batch: Batch, result: StepResult) => void;
}

/**
 * Losses and metrics over rows of the data, as at prediction (no dropout, no noise). Empty when there are no rows.
 * Gives way to other work (signals, the progress bar) after each batch.
 */
export async function measure({ engine, bound, rows, batchSize, watcher }: Measurement): Promise<Figures> {
  if (rows.length === 0) return {};
  const { columns, heads } = bound;
  const tallies = startTallies(heads);
  for (let index = 0; index < countBatches(rows.length, batchSize); index++) {
    const batch = gatherBatch(columns, rows, batchSize, index);
    const result = engine.forward(batch, watcher?.whole);
    addToTallies(tallies, heads, batch, result);
    watcher?.onBatch(batch, result);
    await new Promise(setImmediate);
  }
  return figuresOf(tallies, heads);
}
