import type { Span } from "../text/source.js";

export type Severity = "error" | "warning" | "information";

/** A second place that matters, and why. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** A mend: `title` says what to do, in the imperative; `edits` do it. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** One mistake: what, where, why, and what to do. Codes are never reused. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
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

/** Replaces the text of `span`. */
export function replace(title: string, span: Span, newText: string): Fix {
  return { title, edits: [{ span, newText }] };
}
