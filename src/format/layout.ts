import { builders } from "prettier/doc";
import { textWidth } from "../diagnostics/columns.js";
import type { Part } from "./tree.js";

export type Doc = builders.Doc;

export const width = 100;
export const step = 2;

/** How one rule of the grammar is laid out. */
export type RuleLayout = (layout: Layout, parts: readonly Part[], self: Part) => Doc;

/** Where something is laid out. What is said here holds for a part of the tree; only the pen moves. */
export interface Layout {
  /** Rules that are not here are words with a space between. */
  readonly rules: Readonly<Record<string, RuleLayout>>;
  /** Columns that the lines of declarations are indented here. */
  readonly margin: number;
  /** All goes on one line. */
  readonly flat: boolean;
  /** Spaces that align a part with the lines around it. */
  readonly padding: ReadonlyMap<Part, number>;
  readonly pen: Pen;
}

/** What has been written so far, of which only the end matters. */
export interface Pen {
  /** What was written last: a comment within a line, one that ends its line, or anything else. */
  last: "text" | "block" | "line";
  /** The last comment was one that nothing can follow on its line. */
  closed: boolean;
  /** It went on one line so far. */
  possible: boolean;
}

export function createLayout(rules: Layout["rules"]): Layout {
  const pen: Pen = { last: "text", closed: false, possible: true };
  return { rules, margin: 0, flat: false, padding: new Map(), pen };
}

export function lineEnd({ pen }: Layout): Doc {
  pen.possible = false;
  pen.last = "text";
  return builders.hardline;
}

/** Whether a comment has just been written. */
export function endsWithComment({ pen }: Layout): boolean {
  return pen.last !== "text";
}

export function group(layout: Layout, doc: Doc, id?: symbol): Doc {
  return layout.flat ? doc : builders.group(doc, id ? { id } : {});
}

export function indent(layout: Layout, make: (inner: Layout) => Doc): Doc {
  const doc = make({ ...layout, margin: layout.margin + step });
  return layout.flat ? doc : builders.indent(doc);
}

/** The width of a part on one line; without bound where a comment or a line end forbids that. */
export function flatWidth(layout: Layout, make: (flat: Layout) => Doc): number {
  const pen: Pen = { ...layout.pen, last: "text", possible: true };
  const text = plainText(make({ ...layout, flat: true, pen }));
  return pen.possible && text !== undefined ? textWidth(text) : Infinity;
}

function plainText(doc: Doc): string | undefined {
  if (typeof doc === "string") return doc;
  // A comment at the end of the line takes none of its width.
  if (!Array.isArray(doc)) return doc.type === "line-suffix" ? "" : undefined;
  let text = "";
  for (const part of doc) {
    const one = plainText(part);
    if (one === undefined) return undefined;
    text += one;
  }
  return text;
}
