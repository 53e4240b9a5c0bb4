import { valuesOf } from "../parts/arguments.js";
import type { Arguments, ValuesOf } from "../parts/arguments.js";
import type { AnyPart } from "../parts/part.js";
import type { Json } from "./types.js";

/** A part as it is declared: what kind of part it is, is the name under which its function holds it. */
export type Declared = AnyPart & { readonly kind: string };

/** The function that generated code calls: its arguments follow from the declaration, which it holds. */
export type Implemented<D extends Declared, T, V = ValuesOf<D>> = ((...args: Arguments<D, V>) => T) & {
  readonly [K in D["kind"]]: D;
};

export function implement<D extends Declared, T, V = ValuesOf<D>>(
  declaration: D,
  build: (values: V) => T,
): Implemented<D, T, V> {
  const make = (...args: Arguments<D, V>) => build(valuesOf<D, V>(declaration, args));
  // A computed name is no more than a text to TypeScript.
  const held = Object.fromEntries([[declaration.kind, declaration]]) as { readonly [K in D["kind"]]: D };
  return Object.assign(make, held);
}

/** Options as a run saves them: those that have a value. */
export function settingsOf(values: Readonly<Record<string, unknown>>): Json {
  return JSON.parse(JSON.stringify(values));
}
