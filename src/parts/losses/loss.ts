import type { Options, Values } from "../../options/options.js";
import type { Problem } from "../../options/problem.js";
import type { HeadKindName } from "../head-kinds.js";
import { part } from "../part.js";
import type { PartOf, PartSpec, Unnamed, Shown } from "../part.js";

/** What a head is trained to make small. */
export interface Loss extends Shown {
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

interface LossSpec<N extends string, S extends Options, U extends Unnamed<S>> extends PartSpec<N, S, U> {
  readonly heads: readonly HeadKindName[];
  readonly logits: boolean;
  readonly misfit?: (options: Values<S>, outputs: number | undefined) => Problem | undefined;
}

export function defineLoss<
  const N extends string,
  S extends Options,
  const U extends Unnamed<S> = readonly [],
>(spec: LossSpec<N, S, U>): PartOf<Loss, N, S, U> {
  return {
    ...part(spec),
    kind: "loss",
    heads: spec.heads,
    logits: spec.logits,
    // The options were read by their own types, so they are what the rule declares.
    misfit: (raw, outputs) => spec.misfit?.(raw as Values<S>, outputs),
  };
}
