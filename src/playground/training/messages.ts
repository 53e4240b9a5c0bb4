import type { Backend } from "./backend.js";
import type { Figures } from "../../runtime/training/tallies.js";

/** What the page tells the trainer. */
export type ToTrainer =
  | {
      readonly kind: "start";
      /** The generated TypeScript. */
      readonly code: readonly { readonly path: string; readonly text: string }[];
      readonly data: Readonly<Record<string, Uint8Array>>;
      /** Multiply-adds of a step, about. */
      readonly work: number;
    }
  | { readonly kind: "stop" };

/** What the trainer tells the page. */
export type FromTrainer =
  | { readonly kind: "stage"; readonly text: string }
  | { readonly kind: "ready"; readonly backend: Backend }
  /** How much of the step under way is done, where that can be told. */
  | { readonly kind: "within"; readonly share: number | undefined }
  | StepMessage
  | EpochMessage
  | { readonly kind: "samples"; readonly samples: readonly Sample[] }
  | { readonly kind: "done"; readonly stopped: boolean; readonly test: Figures; readonly seconds: number }
  | { readonly kind: "failed"; readonly message: string; readonly fix: string | undefined };

export interface StepMessage {
  readonly kind: "step";
  readonly epoch: number;
  readonly epochs: number;
  /** Within the epoch, from 1. */
  readonly step: number;
  readonly steps: number;
  /** Over the epoch so far. */
  readonly figures: Figures;
  /** Until the end, at the pace so far. */
  readonly secondsLeft: number;
}

export interface EpochMessage {
  readonly kind: "epoch";
  readonly epoch: number;
  readonly train: Figures;
  readonly validate: Figures;
}

/** A test row with a picture, what the network says of it, and what is right. */
export interface Sample {
  readonly width: number;
  readonly height: number;
  /** From 0 to 1. */
  readonly pixels: Float32Array;
  readonly said: string;
  readonly right: string;
}
