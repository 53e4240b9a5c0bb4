import type { Callable, Options, Values } from "../options.js";

/** Which rows train, which validate and which test. */
export interface Split extends Callable {
  readonly kind: "split";
  /** The parts that surely have rows; `undefined` where only the data can tell. */
  readonly parts: (values: Readonly<Record<string, unknown>>) => Parts;
}

export interface Parts {
  readonly validate: boolean | undefined;
  readonly test: boolean | undefined;
}

type SplitSpec<S extends Options> = Pick<Split, "name" | "doc"> & {
  readonly options: S;
  readonly unnamed?: readonly (keyof S & string)[];
  readonly aliases?: readonly string[];
  readonly parts: (options: Values<S>) => Parts;
};

export function defineSplit<S extends Options>(spec: SplitSpec<S>): Split {
  return {
    kind: "split",
    unnamed: [],
    aliases: [],
    ...spec,
    // The options were read by their own types, so they are what the rule declares.
    parts: (raw) => spec.parts(raw as Values<S>),
  };
}
