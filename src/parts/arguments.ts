import type { Callable, Option, Options, Values } from "../options/options.js";
import type { ColumnPath, SourceName } from "../options/paths.js";
import type { AnyPart } from "./part.js";

/** The values of a part's options, defaults filled in. */
export type ValuesOf<P extends AnyPart> = Values<P["options"]>;

/**
 * How the runtime's function of a part is called: options that are required and may go unnamed are its arguments, in
 * their order; the others are properties of one object, which comes last.
 */
export type Arguments<P extends AnyPart, V = ValuesOf<P>> = readonly [
  ...Each<Placed<P["options"], P["unnamed"]>, V>,
  ...Rest<P["options"], Exclude<keyof P["options"], Placed<P["options"], P["unnamed"]>[number]>, V>,
];

/** Values in which the sources and columns that a spec names are those themselves. */
export type Handed<V, Source, Column> = {
  readonly [K in keyof V]: HandedOne<V[K], Source, Column>;
};

type HandedOne<T, Source, Column> = T extends ColumnPath ? Column : T extends SourceName ? Source : T;

/** The names among `U` of options that are required. */
type Placed<S extends Options, U extends readonly string[]> = U extends readonly [
  infer First extends string,
  ...infer More extends readonly string[],
]
  ? S[First] extends Option<unknown, true>
    ? readonly [First, ...Placed<S, More>]
    : Placed<S, More>
  : readonly [];

type Each<U extends readonly string[], V> = {
  readonly [I in keyof U]: U[I] extends keyof V ? V[U[I]] : never;
};

type Rest<S extends Options, K extends keyof S, V> = [K] extends [never]
  ? readonly []
  : [Required<S, K>] extends [never]
    ? readonly [options?: Properties<S, K, V>]
    : readonly [options: Properties<S, K, V>];

/** The names among `K` of options that must be given. */
type Required<S extends Options, K extends keyof S> = {
  [N in K]: S[N] extends Option<unknown, true> ? N : never;
}[K];

type Properties<S extends Options, K extends keyof S, V> = {
  readonly [N in Required<S, K>]: N extends keyof V ? V[N] : never;
} & {
  readonly [N in Exclude<K, Required<S, K>>]?: N extends keyof V ? Exclude<V[N], undefined> : never;
};

/** What the runtime calls a part: as the language does, unless its declaration tells. */
export function runtimeName(part: Callable & { readonly runtimeName?: string }): string {
  return part.runtimeName ?? part.name;
}

/** The names of the options that are arguments by their place. */
export function placedOptions({ options, unnamed }: Callable): readonly string[] {
  return unnamed.filter((name) => options[name]?.required === true);
}

/** The value of each option in a call by the rule of `Arguments`, its default where none is given. */
export function valuesOf<P extends AnyPart, V = ValuesOf<P>>(part: P, args: Arguments<P, V>): V {
  const list: readonly unknown[] = args;
  const placed = placedOptions(part);
  const given = new Map<string, unknown>([
    ...placed.map((name, place) => [name, list[place]] as const),
    ...Object.entries(list[placed.length] ?? {}),
  ]);
  const entries = Object.entries(part.options).map(([name, { fallback }]) => [
    name,
    given.get(name) ?? fallback,
  ]);
  // `Arguments` has a value of its type for each option that has no default.
  return Object.fromEntries(entries) as V;
}
