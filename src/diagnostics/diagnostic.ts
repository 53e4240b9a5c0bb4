import type { Span } from "../text/source.js";

export type Severity = "error" | "warning" | "information";

/**
 * What a mistake is of, as its page says. `follows.ts` tells from this whether it can be a consequence of text that could
 * not be read.
 */
export type About =
  /** Text that cannot be read. */
  | "syntax"
  /** What is written in this place, whatever the rest of the spec says. */
  | "words"
  /** A name that nothing declares. */
  | "names"
  /** What a value, a name or a block comes to. */
  | "values"
  /** Shapes along the network. */
  | "shapes"
  /** How heads and training are set. */
  | "settings"
  /** What lies in files of data, and how it is prepared. */
  | "data"
  /** The network as a whole. */
  | "whole"
  /** What is declared and changes nothing. */
  | "unused"
  /** What builds but is unwise. */
  | "advice";

/** A second place that matters, and why. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** What puts a mistake right: `title` says what to do, in the imperative; `edits` do it. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Whether it is made together with the fix that brings its mistake to light; as the mistake's page says, unless told. */
  readonly chains?: boolean;
}

/** One mistake: what, where, why, and what to do. Codes are never reused. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly about: About;
  /**
   * Whether such mistakes come to light one after the other, so that they are fixed together: who writes one word of
   * another library writes its others too.
   */
  readonly chains: boolean;
  /** What is wrong, without a full stop. */
  readonly message: string;
  readonly span: Span;
  /** What stands under the carets. */
  readonly label: string;
  readonly related: readonly Related[];
  /** Reasons and hints that belong to no place. */
  readonly help: readonly string[];
  readonly fixes: readonly Fix[];
}

/** What a phase gives: as much of its value as it can, and what it found. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === "error");
}
