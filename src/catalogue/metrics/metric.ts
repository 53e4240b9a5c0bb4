import type { HeadKindName } from "../heads/index.js";
import type { Callable, Options, Values } from "../options.js";
import type { Problem } from "../problem.js";

/** A figure of merit of a head, over a whole split. */
export interface Metric extends Callable {
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

interface MetricSpec<S extends Options> {
  readonly name: string;
  readonly doc: string;
  readonly heads: readonly HeadKindName[];
  readonly better: "higher" | "lower";
  readonly options: S;
  readonly unnamed?: readonly (keyof S & string)[];
  readonly aliases?: readonly string[];
  readonly label?: (options: Values<S>) => string;
  readonly misfit?: (options: Values<S>, outputs: number | undefined) => Problem | undefined;
}

export function defineMetric<S extends Options>(spec: MetricSpec<S>): Metric {
  return {
    kind: "metric",
    unnamed: [],
    aliases: [],
    ...spec,
    // The options were read by their own types, so they are what the rules declare.
    label: (raw) => spec.label?.(raw as Values<S>) ?? spec.name,
    misfit: (raw, outputs) => spec.misfit?.(raw as Values<S>, outputs),
  };
}
