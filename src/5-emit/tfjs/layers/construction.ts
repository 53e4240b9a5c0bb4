import type { layers } from "@tensorflow/tfjs";

/** A function of `tf.layers`. */
export type Factory = Exclude<keyof typeof layers, "Layer" | "RNN" | "RNNCell" | "input">;

export type Values = Readonly<Record<string, unknown>>;

/**
 * How a layer or a fusion is built: by a factory, called with the options that the spec gives and with `constants`, or by
 * a class of its own (`own`), which is written beside the model in `layers.ts`.
 */
export type Construction = {
  /** Options that count axes from 0: TensorFlow.js counts the batch as axis 0, so it gets one more. */
  readonly axes?: readonly string[];
  /** Options that TensorFlow.js takes only as a list, where the language also takes one value for all axes. */
  readonly inFull?: readonly string[];
  /** Options whose parts TensorFlow.js takes as objects only: `tf.constraints.nonNeg()`, not `"nonNeg"`. */
  readonly asObjects?: readonly string[];
} & (
  | {
      readonly factory: Factory;
      readonly constants?: Readonly<Record<string, string | number | boolean>>;
    }
  | { readonly own: string }
);

/** Some options need more than the factory can do. */
export interface Choice {
  readonly usual: Construction;
  readonly where: (values: Values) => boolean;
  readonly instead: Construction;
}

/** A line of the table; a word is the factory's name. */
export type Entry = Factory | Construction | Choice;
