import type { Declaration, Name } from "../1-parse/ast.js";
import type { Meaning } from "./resolved.js";

/** Names that hold from a place on, within those of what is around it. */
export interface Scope {
  readonly names: Map<string, Named>;
  /** Names that are declared further down at this level: using them here is its own error. */
  readonly coming: ReadonlyMap<string, NamedDeclaration>;
  readonly up: Scope | undefined;
  /** A block sees the values around it, but what flows there only through `in`. */
  readonly isBlock: boolean;
}

export type NamedDeclaration = Extract<Declaration, { readonly name: Name }>;

export interface Named {
  readonly name: Name;
  readonly meaning: Meaning;
}

export interface Found extends Named {
  /** Whether a block's edge lies between the use and the declaration. */
  readonly outside: boolean;
}

export function scope(up: Scope | undefined, within: readonly Declaration[] = [], isBlock = false): Scope {
  const coming = within.flatMap((d): [string, NamedDeclaration][] =>
    d.kind !== "model" && "name" in d ? [[d.name.text, d]] : [],
  );
  return { names: new Map(), coming: new Map(coming), up, isBlock };
}

export function lookUp(from: Scope, name: string): Found | undefined {
  let outside = false;
  for (let at: Scope | undefined = from; at; at = at.up) {
    const named = at.names.get(name);
    if (named) return { ...named, outside };
    if (at.isBlock) outside = true;
  }
  return undefined;
}

export function comingName(from: Scope, name: string): NamedDeclaration | undefined {
  for (let at: Scope | undefined = from; at; at = at.up) {
    const coming = at.coming.get(name);
    if (coming) return coming;
  }
  return undefined;
}

export function* namesIn(from: Scope): Iterable<string> {
  for (let at: Scope | undefined = from; at; at = at.up) yield* at.names.keys();
}
