import type { Options } from "../options.js";
import type { Runnable } from "../runnable.js";

/** Where rows come from: `digits: idx("images.gz", "labels.gz")`. */
export interface Source extends Runnable {
  readonly kind: "source";
  /** What to write in place of a source that mcnn cannot read yet. */
  readonly instead: string | undefined;
}

type SourceSpec<S extends Options> = Pick<Source, "name" | "doc"> & {
  readonly options: S;
  readonly unnamed?: readonly (keyof S & string)[];
  readonly aliases?: readonly string[];
};

export function defineSource<S extends Options>(spec: SourceSpec<S>): Source {
  return { kind: "source", unnamed: [], aliases: [], runs: true, instead: undefined, ...spec };
}

/** Known by name, so that the error can say what to do until mcnn reads it. */
export function laterSource(name: string, doc: string, instead: string): Source {
  return { kind: "source", name, doc, options: {}, unnamed: [], aliases: [], runs: false, instead };
}
