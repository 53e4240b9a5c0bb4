import type { Callable, Options } from "../options/options.js";

/** What has an example for the reference: a call as people write it, unless its kind tells. */
export interface Shown extends Callable {
  readonly example: string;
}

/**
 * What is said once of a loss, a metric, an optimizer, …: the catalogue's pages, the checker and the runtime's
 * functions follow from it. Its name, its options and their order are part of its type.
 */
export interface Part<N extends string, S extends Options, U extends Unnamed<S>> extends Shown {
  readonly name: N;
  readonly options: S;
  readonly unnamed: U;
}

export type Unnamed<S extends Options> = readonly (keyof S & string)[];

/** A part of kind `K`, with its own name and options in place of any. */
export type PartOf<K extends Callable, N extends string, S extends Options, U extends Unnamed<S>> = Omit<
  K,
  keyof Callable
> &
  Part<N, S, U>;

/** Any part, where its own type does not matter. */
export type AnyPart = Part<string, Options, readonly string[]>;

export interface PartSpec<N extends string, S extends Options, U extends Unnamed<S>> {
  readonly name: N;
  readonly doc: string;
  readonly options: S;
  /** Options that may go unnamed, in order; none unless told. */
  readonly unnamed?: U;
  /** Words of other libraries for it. */
  readonly aliases?: readonly string[];
  /** A call as people write it: its name alone unless told. */
  readonly example?: string;
}

export function part<N extends string, S extends Options, U extends Unnamed<S>>({
  name,
  doc,
  options,
  unnamed,
  aliases = [],
  example = name,
}: PartSpec<N, S, U>): Part<N, S, U> {
  const none: readonly string[] = [];
  // Where nothing is told, `U` is the empty list.
  return { name, doc, options, unnamed: unnamed ?? (none as U), aliases, example };
}

/** Parts by the names that they have: another key does not compile. */
export function named<T extends { readonly [N in keyof T]: { readonly name: N } }>(parts: T): T {
  return parts;
}

/** Parts of one sort by what a spec calls them. */
export function byName<P extends Callable>(parts: Readonly<Record<string, P>>): ReadonlyMap<string, P> {
  return new Map(Object.entries(parts));
}
