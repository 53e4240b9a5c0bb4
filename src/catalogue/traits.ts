import type { Options, Values } from "./options.js";

/** What a layer is for, in the words of Keras where it has one. */
export const roles = [
  /** Slides trained kernels over time, a map or a volume. */
  "convolution",
  /** Weighs all values of the last axis, and adds them up. */
  "dense",
  /** Runs over time, with a state that is handed on. */
  "recurrent",
  /** Lets what flows decide how much each part of it counts. */
  "attention",
  /** Trained vectors for numbers or for places. */
  "embedding",
  /** Brings values to mean 0 and variance 1. */
  "normalization",
  /** Bends what flows, and leaves its shape. */
  "activation",
  /** Makes few values of many: of a window, or of all places. */
  "pooling",
  /** Random while training, and nothing else at any other time. */
  "regularization",
  /** Scales and shifts by fixed numbers. */
  "scaling",
  /** Whole numbers to places, without weights. */
  "encoding",
  /** Says which times are to be passed over. */
  "masking",
  /** The same values in the same order, in another shape. */
  "reshaping",
  /** The same values with the axes in another order. */
  "permutation",
  /** A larger or a smaller map, or a longer series. */
  "resizing",
  /** What the layer inside is. */
  "wrapper",
] as const;

export type Role = (typeof roles)[number];

/**
 * A mask tells the times to pass over. `begins`: it comes from here; `carries`: it goes on with what comes out; `ends`:
 * nothing after knows of it.
 */
export type MaskEffect = "begins" | "carries" | "ends";

/** A bias that is added last, before the activation, with a value for each place along one axis. */
export interface Bias {
  /** Of the output, counted from its end. */
  readonly axis: number;
  /** The option that does without it. */
  readonly option: string;
}

/** What is known of an activation, as a layer and as an option. */
export interface ActivationTraits {
  /** What comes out lies between 0 and 1, and gets near to both. */
  readonly probabilities?: true;
}

/** Facts of a layer that others ask for. */
export interface Traits extends ActivationTraits {
  readonly role: Role;
  /** The same thing over 1, 2 and 3 axes has one word here. */
  readonly family?: string;
  readonly bias?: Bias;
  /** The option that says how many channels come out. */
  readonly channels?: string;
  /** What mean and variance of a normalization are taken over: the rows of a batch, or each row by itself. */
  readonly normalizes?: "batch" | "row";
}

/** As a layer's or a fusion's file says it; a mask ends where nothing is said of it. */
export interface MaskTrait<S extends Options> {
  readonly mask?: MaskEffect | ((options: Values<S>) => MaskEffect);
}

/** What becomes of a mask with these options. */
export function maskEffect<S extends Options>(
  { mask = "ends" }: MaskTrait<S>,
  options: Values<S>,
): MaskEffect {
  return typeof mask === "function" ? mask(options) : mask;
}
