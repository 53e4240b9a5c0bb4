import type { IToken } from "chevrotain";
import { builders, utils } from "prettier/doc";
import { textWidth } from "../diagnostics/columns.js";
import { noComments } from "./comments.js";
import type { Comments, Placed } from "./comments.js";
import { commentDoc, ownLineDoc } from "./comment-doc.js";
import { allTokens, firstToken } from "./kids.js";
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
  /** Columns that the comments right after a part take, which may as well be said to stand before what follows. */
  endWidth(kid: Kid): number;
  /** All of it on one line. */
  inOneLine(make: () => Doc): Doc;
  /** Columns that the lines of declarations are indented here. */
  readonly margin: () => number;
  readonly isFlat: () => boolean;
  /** Spaces that align a part with the lines around it. */
  readonly padding: Map<Kid, number>;
  readonly source: string;
  /** Whether a comment has just been written. */
  readonly endsWithComment: () => boolean;
  /** Whether a `//` comment stands before a part. */
  startsLine(next: Kid): boolean;
  /** The spaces that align a part with those around it, unless a comment stands before `next`. */
  pad(kid: Kid | undefined, next: Kid | undefined): string;
  hasEmptyLineBefore(kid: Kid): boolean;
  /** The same, or between the comments before it. */
  isApart(kid: Kid): boolean;
}

interface State {
  /** What was written last: a comment within a line, one that ends its line, or anything else. */
  last: "text" | "block" | "line";
  /** The last comment was one that nothing can follow on its line. */
  closed: boolean;
  /** All goes on one line. */
  flat: boolean;
  /** It went on one line so far. */
  possible: boolean;
  margin: number;
}

export function createLayout(
  source: string,
  comments: ReadonlyMap<IToken, Comments>,
  print: (layout: Layout, kid: Kid, token: (token: IToken) => Doc) => Doc,
): Layout {
  const { hardline, indent, group } = builders;
  let state: State = {
    last: "text",
    closed: false,
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
      const doc = commentDoc(comment.text);
      const lead = state.last === "line" && state.closed ? newLine() : " ";
      const suffix = comment.toLineEnd || (state.last === "line" && lead === " ");
      state.last = suffix ? "line" : "block";
      state.closed = comment.text.startsWith("//");
      if (lead !== " ") return [lead, doc];
      return suffix ? builders.lineSuffix([" ", doc]) : [" ", doc];
    });

  const ownLine = (comment: Placed): Doc => {
    const lead = newLine();
    state.last = "line";
    state.closed = comment.text.startsWith("//");
    return [lead, ownLineDoc(comment.text)];
  };

  const token = (it: IToken): Doc => {
    state.last = "text";
    return [utils.replaceEndOfLine(it.image), trail(comments.get(it)?.after ?? [])];
  };

  /** Comments at the beginning of a line of their own, each followed by what followed it. */
  const leadOwnLine = (placed: readonly Placed[]): Doc =>
    placed.map((comment, i) => {
      const doc = ownLineDoc(comment.text);
      if (!comment.newLineAfter) return [doc, " "];
      const end = comment.start + comment.text.length;
      const space = /^\s*/.exec(source.slice(end, placed[i + 1]?.start))?.[0] ?? "";
      return [doc, newLine(), isEmptyLine(space) ? newLine() : ""];
    });

  const leadInLine = (placed: readonly Placed[], docOf = commentDoc): Doc =>
    placed.map((comment) => {
      const doc = docOf(comment.text);
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
    return [builders.lineSuffix([" ", commentDoc(first.text)]), newLine(), leadInLine(rest)];
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
      return [...before, ...after].map((comment) => {
        const begins = comment.toLineEnd && (before.includes(comment) || comment.text.startsWith("/*"));
        const own = begins || state.last === "line";
        return own ? ownLine(comment) : trail([comment]);
      });
    },
    space: (next) => afterText(" ", next),
    nothing: (next) => afterText("", next),
    line: (next) => [breakable(" ", builders.line), leadInLine(commentsOf(next).before, ownLineDoc)],
    softline: (next) => [breakable("", builders.softline), leadInLine(commentsOf(next).before, ownLineDoc)],
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
    leads: (next) => leadInLine(commentsOf(next).before, ownLineDoc),
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
        return [lead, ownLineDoc(comment.text)];
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
    endWidth: (kid) => {
      const last = allTokens(kid).at(-1);
      const after = (last && comments.get(last)?.after) ?? [];
      return after.reduce((sum, { text, toLineEnd }) => sum + (toLineEnd ? 0 : textWidth(text) + 1), 0);
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
    endsWithComment: () => state.last !== "text",
    startsLine: (next) => commentsOf(next).before.some((comment) => comment.toLineEnd),
    pad: (kid, next) => {
      const between = state.flat || state.last !== "text" || commentsOf(next).before.length > 0;
      return kid && !between ? " ".repeat(layout.padding.get(kid) ?? 0) : "";
    },
    isApart: (kid) => {
      const places = [...commentsOf(kid).before, { start: firstToken(kid)?.startOffset ?? 0 }];
      return places.some(({ start }) => emptyLineEnds(source, start));
    },
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
