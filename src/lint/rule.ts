import type { Ast } from "../1-parse/ast.js";
import type { Model } from "../3-check/model.js";
import type { About, Fix, Related } from "../diagnostics/diagnostic.js";
import type { Span } from "../text/source.js";

export type Level = "off" | "information" | "warning" | "error";

export const levels: readonly Level[] = ["off", "information", "warning", "error"];

/** Before the name of a rule in the code of what it finds. */
export const prefix = "lint/";

/** What a rule looks at: a spec without errors. */
export interface Subject {
  readonly ast: Ast;
  readonly model: Model;
}

export interface Finding {
  readonly span: Span;
  /** What is unwise, without a full stop. */
  readonly message: string;
  /** What stands under the carets. */
  readonly label: string;
  readonly related?: readonly Related[];
  readonly help?: readonly string[];
  readonly fixes?: readonly Fix[];
}

/** What builds but is unwise; a page of the documentation and a test are made from it. */
export interface Rule {
  readonly name: string;
  /** What it finds, in one line. */
  readonly title: string;
  readonly level: Level;
  /** `advice` unless told. */
  readonly about?: About;
  /** The checker's warning that says as much, at the same place. */
  readonly saidBy?: string;
  /** Why it is unwise and what to do, in Markdown. */
  readonly doc: string;
  /** Complete specs: one in which this rule, and no other, finds something; the other fixed. */
  readonly bad: string;
  readonly good: string;
  readonly run: (subject: Subject) => readonly Finding[];
}
