import type { Options } from "../../options/options.js";
import { part } from "../part.js";
import type { PartOf, PartSpec, Unnamed } from "../part.js";
import type { Plannable } from "../planned.js";

/** Where rows come from: `digits: idx("images.gz", "labels.gz")`. */
export interface Source extends Plannable {
  readonly kind: "source";
  /** What to write in place of a source that mcnn cannot read yet. */
  readonly instead: string | undefined;
  /** An input of its example; what is planned has none. */
  readonly exampleInput: string | undefined;
}

interface SourceSpec<N extends string, S extends Options, U extends Unnamed<S>> extends PartSpec<N, S, U> {
  /** As it stands in `data`, with its name. */
  readonly example: string;
  readonly exampleInput: string;
}

export function defineSource<
  const N extends string,
  S extends Options,
  const U extends Unnamed<S> = readonly [],
>(spec: SourceSpec<N, S, U>): PartOf<Source, N, S, U> & { readonly planned: false } {
  return {
    ...part(spec),
    kind: "source",
    planned: false,
    instead: undefined,
    exampleInput: spec.exampleInput,
  };
}

/** Known by name, so that the error can say what to do until mcnn reads it. */
export function plannedSource<const N extends string>(
  name: N,
  doc: string,
  instead: string,
): PartOf<Source, N, {}, readonly []> & { readonly planned: true } {
  return {
    ...part({ name, doc, options: {} }),
    kind: "source",
    planned: true,
    instead,
    exampleInput: undefined,
  };
}
