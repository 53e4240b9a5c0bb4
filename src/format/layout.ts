import type { IToken } from "chevrotain";
import { builders, utils } from "prettier/doc";
import { textWidth } from "../diagnostics/columns.js";
import { noComments } from "./comments.js";
import type { Comments, Placed } from "./comments.js";
import { commentDoc } from "./comment-doc.js";
import { firstToken } from "./kids.js";
import type { Kid } from "./kids.js";

export type Doc = builders.Doc;

export const width = 100;
export const step = 2;

/** How one rule of the grammar is laid out. */
export type Rule = (layout: Layout, parts: readonly Kid[], self: Kid) => Doc;

/**
 * Lays tokens out. Every token is written once, in order, through here, and so is every comment: those before a token
 * by the separator that leads to it, those after it with the token itself. A `//` comment ends its line, so the
 * separator after it is always a line end.
 */
export interface Layout {
  /** A part of the tree, by its rule. */
  print(kid: Kid | undefined): Doc;
  /** Leaves a token out, but not its comments. */
  drop(token: Kid | undefined): Doc;
  space(next: Kid | undefined): Doc;
  nothing(next: Kid | undefined): Doc;
  /** A space, or a line end where the group around it does not fit. */
  line(next: Kid | undefined): Doc;
  softline(next: Kid | undefined): Doc;
  /** A line end, with the empty line that stood there. */
  newLine(next: Kid | undefined): Doc;
  /** A line end without the empty line, as after an opening brace. */
  firstLine(next: Kid | undefined): Doc;
  /** A separator without the comments of what follows, which `leads` writes. */
  bare(separator: "" | "line" | "softline" | "newLine"): Doc;
  leads(next: Kid | undefined): Doc;
  hasLeads(next: Kid | undefined): boolean;
  /** The comments before a closing bracket, and then what leads to it. */
  closing(close: Kid | undefined, separator: "line" | "softline" | "newLine", isEmpty: boolean): Doc;
  group(doc: Doc, id?: symbol): Doc;
  indent(make: () => Doc): Doc;
  /** All of it on one line as a text; nothing where a comment forbids that. */
  flat(make: () => Doc): string | undefined;
  /** All of it on one line. */
  inOneLine(make: () => Doc): Doc;
  /** Columns that the lines of declarations are indented here. */
  readonly margin: () => number;
  readonly isFlat: () => boolean;
  /** Spaces that align a part with the lines around it. */
  readonly padding: Map<Kid, number>;
  readonly source: string;
  /** Whether a `//` comment has just been written. */
  readonly endsLine: () => boolean;
  hasEmptyLineBefore(kid: Kid): boolean;
}

export function createLayout(
  source: string,
  comments: ReadonlyMap<IToken, Comments>,
  print: (layout: Layout, kid: Kid, token: (token: IToken) => Doc) => Doc,
): Layout {
  const { hardline, indent, group } = builders;
  let state: { last: "text" | "block" | "line"; flat: boolean; possible: boolean; margin: number } = {
    last: "text",
    flat: false,
    possible: true,
    margin: 0,
  };
  const commentsOf = (kid: Kid | undefined): Comments => {
    const token = kid && firstToken(kid);
    return (token && comments.get(token)) ?? noComments;
  };
  const newLine = (): Doc => {
    state.possible = false;
    state.last = "text";
    return hardline;
  };

  const trail = (placed: readonly Placed[]): Doc =>
    placed.map((comment): Doc => {
      if (state.last === "line") {
        const start = newLine();
        state.last = comment.toLineEnd ? "line" : "block";
        return [start, commentDoc(comment.text)];
      }
      state.last = comment.toLineEnd ? "line" : "block";
      return comment.toLineEnd ? builders.lineSuffix(` ${comment.text}`) : [" ", commentDoc(comment.text)];
    });

  const token = (it: IToken): Doc => {
    state.last = "text";
    return [utils.replaceEndOfLine(it.image), trail(comments.get(it)?.after ?? [])];
  };

  /** Comments at the beginning of a line of their own, each followed by what followed it. */
  const leadOwnLine = (placed: readonly Placed[]): Doc =>
    placed.map((comment, i) => {
      const doc = commentDoc(comment.text);
      if (!comment.newLineAfter) return [doc, " "];
      const end = comment.start + comment.text.length;
      const space = /^\s*/.exec(source.slice(end, placed[i + 1]?.start))?.[0] ?? "";
      return [doc, newLine(), isEmptyLine(space) ? newLine() : ""];
    });

  /** Comments within a line. */
  const leadInLine = (placed: readonly Placed[]): Doc =>
    placed.map((comment) => {
      const doc = commentDoc(comment.text);
      return comment.toLineEnd ? [doc, newLine()] : [doc, " "];
    });

  const afterText = (separator: "" | " ", next: Kid | undefined): Doc => {
    const { before } = commentsOf(next);
    const own = state.last === "line" ? newLine() : undefined;
    const gap = state.last === "block" ? " " : separator;
    state.last = "text";
    if (own !== undefined) return [own, leadInLine(before)];
    const [first, ...rest] = before;
    if (!first) return gap;
    if (!first.toLineEnd) return [" ", leadInLine(before)];
    return [builders.lineSuffix(` ${first.text}`), newLine(), leadInLine(rest)];
  };

  const breakable = (flat: "" | " ", line: Doc): Doc => {
    if (state.last === "line") return newLine();
    state.last = "text";
    return state.flat ? flat : line;
  };

  const layout: Layout = {
    print: (kid) => (kid ? print(layout, kid, token) : ""),
    drop: (kid) => {
      const { before, after } = commentsOf(kid);
      return trail([...before, ...after]);
    },
    space: (next) => afterText(" ", next),
    nothing: (next) => afterText("", next),
    line: (next) => [breakable(" ", builders.line), leadInLine(commentsOf(next).before)],
    softline: (next) => [breakable("", builders.softline), leadInLine(commentsOf(next).before)],
    newLine: (next) => {
      const empty = next && layout.hasEmptyLineBefore(next) ? newLine() : "";
      return [newLine(), empty, leadOwnLine(commentsOf(next).before)];
    },
    firstLine: (next) => [newLine(), leadOwnLine(commentsOf(next).before)],
    bare: (separator) => {
      if (separator === "newLine") return newLine();
      if (separator === "") return breakable("", "");
      return separator === "line" ? breakable(" ", builders.line) : breakable("", builders.softline);
    },
    leads: (next) => leadInLine(commentsOf(next).before),
    hasLeads: (next) => commentsOf(next).before.length > 0,
    closing: (close, separator, isEmpty) => {
      const { before } = commentsOf(close);
      return before.map((comment, i): Doc => {
        const first = i === 0 && isEmpty;
        let lead: Doc;
        if (separator === "newLine") {
          const empty = !first && emptyLineEnds(source, comment.start) ? newLine() : "";
          lead = [newLine(), empty];
        } else {
          lead = layout.bare(first ? separator : "line");
        }
        state.last = comment.toLineEnd ? "line" : "text";
        if (comment.toLineEnd) state.possible = false;
        return [lead, commentDoc(comment.text)];
      });
    },
    group: (doc, id) => (state.flat ? doc : group(doc, id ? { id } : {})),
    indent: (make) => {
      state.margin += step;
      const doc = make();
      state.margin -= step;
      return state.flat ? doc : indent(doc);
    },
    flat: (make) => {
      const saved = state;
      state = { ...state, last: "text", flat: true, possible: true };
      const text = plainText(make());
      const { possible } = state;
      state = saved;
      return possible ? text : undefined;
    },
    inOneLine: (make) => {
      const { flat } = state;
      state.flat = true;
      const doc = make();
      state.flat = flat;
      return doc;
    },
    margin: () => state.margin,
    isFlat: () => state.flat,
    padding: new Map(),
    source,
    endsLine: () => state.last === "line",
    hasEmptyLineBefore: (kid) =>
      emptyLineEnds(source, commentsOf(kid).before[0]?.start ?? firstToken(kid)?.startOffset ?? 0),
  };
  return layout;
}

/** The width of a part on one line; without bound where it cannot be on one line. */
export function flatWidth(layout: Layout, make: () => Doc): number {
  const text = layout.flat(make);
  return text === undefined ? Infinity : textWidth(text);
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

function isEmptyLine(space: string): boolean {
  return /\n[^\n]*\n/.test(space);
}

/** Whether an empty line ends right before a place. */
export function emptyLineEnds(source: string, offset: number): boolean {
  let lines = 0;
  for (let i = offset - 1; i >= 0 && /\s/.test(source[i] ?? ""); i--) if (source[i] === "\n") lines++;
  return lines >= 2;
}
