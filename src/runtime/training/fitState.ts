import type { BoundHead } from "./heads.js";
import type { Best } from "./stopEarly.js";
import { startTallies, type Figures, type Tallies } from "./tallies.js";

/** What an epoch came to. */
export interface EpochRecord {
  /** From 1. */
  readonly epoch: number;
  /** Spent in steps since the run began, over all its pieces. */
  readonly seconds: number;
  /** Over the epoch's batches, each as it was before its step. */
  readonly train: Figures;
  /** Empty when there is no validation split. */
  readonly validate: Figures;
}

/** Where a training loop is: plain JSON, which with the weights and the optimizer's slots is all of it. */
export interface FitState {
  /** Epochs done. */
  epoch: number;
  /** Steps done in the epoch that is under way. */
  stepInEpoch: number;
  /** Steps done in all. */
  step: number;
  /** Spent in steps. */
  milliseconds: number;
  tallies: Tallies;
  readonly history: EpochRecord[];
  best?: Best;
}

export function startState(heads: readonly BoundHead[]): FitState {
  return { epoch: 0, stepInEpoch: 0, step: 0, milliseconds: 0, tallies: startTallies(heads), history: [] };
}
