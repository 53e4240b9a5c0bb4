import type { HeadKindName } from "../heads/index.js";
import type { Callable, Options, Values } from "../options.js";
import type { Problem } from "../problem.js";

/** What a head is trained to make small. */
export interface Loss extends Callable {
  readonly kind: "loss";
  /** The kinds of heads that it fits. */
  readonly heads: readonly HeadKindName[];
  /** Whether it reads the head's output as logits, whatever the head's kind says. */
  readonly logits: boolean;
  /** Why options that are right in themselves do not fit a head of so many outputs. */
  readonly misfit: (
    values: Readonly<Record<string, unknown>>,
    outputs: number | undefined,
  ) => Problem | undefined;
}

interface LossSpec<S extends Options> {
  readonly name: string;
  readonly doc: string;
  readonly heads: readonly HeadKindName[];
  readonly logits: boolean;
  readonly options: S;
  readonly unnamed?: readonly (keyof S & string)[];
  readonly aliases?: readonly string[];
  readonly misfit?: (options: Values<S>, outputs: number | undefined) => Problem | undefined;
}

export function defineLoss<S extends Options>(spec: LossSpec<S>): Loss {
  return {
    kind: "loss",
    unnamed: [],
    aliases: [],
    ...spec,
    // The options were read by their own types, so they are what the rule declares.
    misfit: (raw, outputs) => spec.misfit?.(raw as Values<S>, outputs),
  };
}
