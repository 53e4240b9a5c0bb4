import type { Span } from "../text/source.js";

/** What an expression of a spec comes to: consts, params and arithmetic are already worked out. */
export type Value =
  | { readonly kind: "number"; readonly value: number; readonly span: Span }
  | { readonly kind: "text"; readonly value: string; readonly span: Span }
  | { readonly kind: "flag"; readonly value: boolean; readonly span: Span }
  /** A bare word where an option has fixed choices, or a call without arguments: `same`, `accuracy`. */
  | { readonly kind: "word"; readonly value: string; readonly span: Span }
  | { readonly kind: "list"; readonly items: readonly Value[]; readonly span: Span }
  | {
      readonly kind: "call";
      readonly name: string;
      readonly arguments: readonly Argument[];
      readonly span: Span;
    }
  | { readonly kind: "record"; readonly entries: readonly Entry[]; readonly span: Span }
  /** `pairs.digit`: something of something; with arguments, `digit.topK(3)`. */
  | {
      readonly kind: "path";
      readonly parts: readonly string[];
      readonly arguments?: readonly Argument[];
      readonly span: Span;
    };

export interface Argument {
  readonly name?: string;
  readonly nameSpan?: Span;
  readonly value: Value;
}

export interface Entry {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Value;
}

/** How to speak of a value that does not fit. */
export function valueText(value: Value): string {
  switch (value.kind) {
    case "number":
    case "flag":
      return String(value.value);
    case "text":
      return JSON.stringify(value.value);
    case "word":
      return `\`${value.value}\``;
    case "list":
      return `[${value.items.map(valueText).join(", ")}]`;
    case "call":
      return `\`${value.name}(…)\``;
    case "record":
      return "{ … }";
    case "path":
      return `\`${value.parts.join(".")}${value.arguments ? "(…)" : ""}\``;
  }
}
