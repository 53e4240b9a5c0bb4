import type { Reading } from "../metrics/reading.js";
import type { Optimizer } from "../optimizers/optimizer.js";
import type { Batch, BatchColumn } from "../training/batches.js";
import type { BoundHead } from "../training/heads.js";
import type { NamedArray } from "../training/safetensors.js";

/** When in a run a step is. */
export interface Moment {
  /** Counts from 1. */
  readonly step: number;
  readonly learningRate: number;
}

/** What was read of a head's outputs: what its metrics read, and what else was asked for. */
export type Readings = Readonly<Partial<Record<Reading, Float32Array>>>;

/** What a batch came to; in training, from before the weights changed. */
export interface StepResult {
  /** Σ weight · loss of each head, and the regularizers' losses. */
  readonly loss: number;
  /** Of each head, unweighted. */
  readonly losses: readonly number[];
  /** Of each head. */
  readonly readings: readonly Readings[];
}

/** What trains a network, and judges it. It owns the weights as long as it is there. */
export interface Engine {
  /** Changes the weights by one batch. The same seed, weights, state, batch and moment give the same weights. */
  readonly step: (batch: Batch, moment: Moment) => StepResult;
  /** As at prediction: no dropout, no noise. `whole` are the heads, by number, whose outputs are wanted too. */
  readonly forward: (batch: Batch, whole?: readonly number[]) => StepResult;
  /** Copies of all weights, those that are not trained too, under the names that the network gave. */
  readonly readWeights: () => NamedArray[];
  /** Puts back what `readWeights` gave. Throws when the arrays are not those of this network. */
  readonly writeWeights: (arrays: readonly NamedArray[]) => void;
  /** What the optimizer remembers, for a checkpoint. */
  readonly state: {
    readonly read: () => NamedArray[];
    readonly write: (arrays: readonly NamedArray[]) => void;
  };
  /** Gives back what it holds, but not the network, whose weights are those of the last `readWeights` at best. */
  readonly dispose: () => void;
}

/** What an engine needs to know, beside the network. */
export interface EngineOptions extends Clip {
  /** In the order of the network's outputs. */
  readonly heads: readonly BoundHead[];
  readonly optimizer: Optimizer;
  /** What chance plays a part in, such as dropout, follows from it and from the step. */
  readonly seed: number;
}

/** Limits to the gradients of a step. */
export interface Clip {
  /** The largest norm that all gradients together may have; larger ones are scaled down as one vector. */
  readonly clipNorm?: number | undefined;
  /** The largest absolute value that a number in a gradient may have. */
  readonly clipValue?: number | undefined;
}

/** What answers for a trained network, which knows neither losses nor targets. */
export interface Predictor {
  /** Logits or values of each head, [rows, ...shape]; inputs are in the network's order. */
  readonly forward: (inputs: readonly BatchColumn[], rows: number) => BatchColumn[];
}
