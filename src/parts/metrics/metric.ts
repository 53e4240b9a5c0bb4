import type { Options, Values } from "../../options/options.js";
import type { Problem } from "../../options/problem.js";
import type { HeadKindName } from "../head-kinds.js";
import { part } from "../part.js";
import type { PartOf, PartSpec, Unnamed, Shown } from "../part.js";

/** A figure of merit of a head, over a whole split. */
export interface Metric extends Shown {
  readonly kind: "metric";
  readonly heads: readonly HeadKindName[];
  readonly better: "higher" | "lower";
  /** As it stands after the head's name: `accuracy` in `digit.accuracy`, `top3` for `topK(3)`. */
  readonly label: (values: Readonly<Record<string, unknown>>) => string;
  /** Why options that are right in themselves do not fit a head of so many outputs. */
  readonly misfit: (
    values: Readonly<Record<string, unknown>>,
    outputs: number | undefined,
  ) => Problem | undefined;
}

interface MetricSpec<N extends string, S extends Options, U extends Unnamed<S>> extends PartSpec<N, S, U> {
  readonly heads: readonly HeadKindName[];
  readonly better: "higher" | "lower";
  /** Its name unless told. */
  readonly label?: (options: Values<S>) => string;
  readonly misfit?: (options: Values<S>, outputs: number | undefined) => Problem | undefined;
}

export function defineMetric<
  const N extends string,
  S extends Options,
  const U extends Unnamed<S> = readonly [],
>(spec: MetricSpec<N, S, U>): PartOf<Metric, N, S, U> {
  return {
    ...part(spec),
    kind: "metric",
    heads: spec.heads,
    better: spec.better,
    // The options were read by their own types, so they are what the rules declare.
    label: (raw) => spec.label?.(raw as Values<S>) ?? spec.name,
    misfit: (raw, outputs) => spec.misfit?.(raw as Values<S>, outputs),
  };
}
