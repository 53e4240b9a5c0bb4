import type { EpochRecord } from "../training/fitState.js";
import type { Figures } from "../training/tallies.js";

/** What metrics.json holds. */
export interface Result {
  readonly test: Figures;
  readonly validate: Figures;
  /** Mean over all training steps, the gathering of batches included. */
  readonly millisecondsPerStep: number;
  /** The most memory that the process has had resident. */
  readonly peakMemoryBytes: number;
  /** The run's folder. */
  readonly run: string;
}

/** What a run tells as it goes; with --json, a line each, but for "data" and "step". */
export type RunEvent =
  | { readonly event: "data"; readonly label: string; readonly done: number; readonly total: number }
  | {
      readonly event: "start";
      readonly name: string;
      readonly run: string;
      readonly epochs: number;
      readonly stepsPerEpoch: number;
      readonly weights: number;
      readonly rows: { readonly train: number; readonly validate: number; readonly test: number };
      /** Steps that were done before, when a run goes on. */
      readonly resumedAt: number;
    }
  /** Why the model's layers train by themselves, though there is a plan. */
  | { readonly event: "engine"; readonly engine: "layers"; readonly why: string }
  | {
      readonly event: "step";
      /** From 1, both. */
      readonly epoch: number;
      readonly step: number;
      readonly millisecondsPerStep: number;
      /** Over the epoch so far; computed when called. */
      readonly figures: () => Figures;
    }
  | ({ readonly event: "epoch"; readonly epochs: number; readonly millisecondsPerStep: number } & EpochRecord)
  | { readonly event: "restored"; readonly epoch: number; readonly monitor: string; readonly value: number }
  /** The run is finished, with its model and its metrics, and has no report. */
  | { readonly event: "reportFailed"; readonly why: string }
  | ({ readonly event: "result" } & Result);

/** Someone who is told. */
export type Reporter = (event: RunEvent) => void;
