import type { Options, Values } from "../../options/options.js";
import { part } from "../part.js";
import type { PartOf, PartSpec, Unnamed, Shown } from "../part.js";

/** Which rows train, which validate and which test. */
export interface Split extends Shown {
  readonly kind: "split";
  /** What the runtime calls it. */
  readonly runtimeName: string;
  /** The parts that surely have rows; `undefined` where only the data can tell. */
  readonly parts: (values: Readonly<Record<string, unknown>>) => Parts;
}

export interface Parts {
  readonly validate: boolean | undefined;
  readonly test: boolean | undefined;
}

interface SplitSpec<N extends string, S extends Options, U extends Unnamed<S>> extends PartSpec<N, S, U> {
  readonly parts: (options: Values<S>) => Parts;
}

export function defineSplit<
  const N extends string,
  S extends Options,
  const U extends Unnamed<S> = readonly [],
>(spec: SplitSpec<N, S, U>): PartOf<Split, N, S, U> & { readonly runtimeName: `${N}Split` } {
  return {
    ...part(spec),
    kind: "split",
    runtimeName: `${spec.name}Split`,
    // The options were read by their own types, so they are what the rule declares.
    parts: (raw) => spec.parts(raw as Values<S>),
  };
}
