import { builders } from "prettier/doc";
import { commentDoc, ownLineDoc } from "./comment-doc.js";
import { lineEnd } from "./layout.js";
import type { Doc, Layout } from "./layout.js";
import { hasEmptyLineBefore, leadsOf } from "./tree.js";
import type { Comment, Part } from "./tree.js";

// What leads to a part writes the comments before it. A `//` comment ends its line, so the separator after it is
// always a line end.

export function space(layout: Layout, next: Part | undefined): Doc {
  return onTheLine(layout, " ", next);
}

export function nothing(layout: Layout, next: Part | undefined): Doc {
  return onTheLine(layout, "", next);
}

/** A space, or a line end where the group around it does not fit. */
export function line(layout: Layout, next: Part | undefined): Doc {
  return [bare(layout, "line"), leads(layout, next)];
}

/** A line end, with the empty line that stood there. */
export function newLine(layout: Layout, next: Part | undefined): Doc {
  const empty = next && hasEmptyLineBefore(next) ? lineEnd(layout) : "";
  return [lineEnd(layout), empty, leadsOnOwnLines(layout, leadsOf(next))];
}

/** A line end without the empty line, as after an opening brace. */
export function firstLine(layout: Layout, next: Part | undefined): Doc {
  return [lineEnd(layout), leadsOnOwnLines(layout, leadsOf(next))];
}

export type Separator = "line" | "softline" | "newLine";

/** A separator without the comments of what follows, which `leads` writes. */
export function bare(layout: Layout, separator: "" | Separator): Doc {
  if (separator === "newLine" || layout.pen.last === "line") return lineEnd(layout);
  layout.pen.last = "text";
  if (separator === "") return "";
  if (separator === "line") return layout.flat ? " " : builders.line;
  return layout.flat ? "" : builders.softline;
}

export function leads(layout: Layout, next: Part | undefined): Doc {
  return leadsInLine(layout, leadsOf(next), ownLineDoc);
}

/** The comments before a closing bracket, and then what leads to it. */
export function closing(
  layout: Layout,
  close: Part | undefined,
  separator: Separator,
  isEmpty: boolean,
): Doc {
  return leadsOf(close).map((comment, i): Doc => {
    const first = i === 0 && isEmpty;
    const lead =
      separator === "newLine"
        ? [lineEnd(layout), !first && comment.emptyLineBefore ? lineEnd(layout) : ""]
        : bare(layout, first ? separator : "line");
    layout.pen.last = comment.toLineEnd ? "line" : "text";
    if (comment.toLineEnd) layout.pen.possible = false;
    return [lead, ownLineDoc(comment.text)];
  });
}

function onTheLine(layout: Layout, separator: "" | " ", next: Part | undefined): Doc {
  const { pen } = layout;
  const before = leadsOf(next);
  const own = pen.last === "line" ? lineEnd(layout) : undefined;
  const gap = pen.last === "block" ? " " : separator;
  pen.last = "text";
  if (own !== undefined) return [own, leadsInLine(layout, before, commentDoc)];
  const [first, ...rest] = before;
  if (!first) return gap;
  if (!first.toLineEnd) return [" ", leadsInLine(layout, before, commentDoc)];
  const end = builders.lineSuffix([" ", commentDoc(first.text)]);
  return [end, lineEnd(layout), leadsInLine(layout, rest, commentDoc)];
}

/** Comments at the beginning of a line of their own, each followed by what followed it. */
function leadsOnOwnLines(layout: Layout, comments: readonly Comment[]): Doc {
  return comments.map(({ text, newLineAfter, emptyLineAfter }) => {
    const doc = ownLineDoc(text);
    if (!newLineAfter) return [doc, " "];
    return [doc, lineEnd(layout), emptyLineAfter ? lineEnd(layout) : ""];
  });
}

function leadsInLine(layout: Layout, comments: readonly Comment[], docOf: (text: string) => Doc): Doc {
  return comments.map(({ text, toLineEnd }) => [docOf(text), toLineEnd ? lineEnd(layout) : " "]);
}
