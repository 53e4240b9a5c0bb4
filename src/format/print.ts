import { builders, utils } from "prettier/doc";
import { commentDoc, ownLineDoc } from "./comment-doc.js";
import { lineEnd } from "./layout.js";
import type { Doc, Layout } from "./layout.js";
import { space } from "./separators.js";
import { firstToken } from "./tree.js";
import type { Comment, Part, Token } from "./tree.js";

/** A part of the tree, by its rule. Every token is printed once, in order, with the comments after it. */
export function print(layout: Layout, part: Part | undefined): Doc {
  if (!part) return "";
  if (!("parts" in part)) return printToken(layout, part);
  return (layout.rules[part.name] ?? words)(layout, part.parts, part);
}

/** Words with a space between. */
export function words(layout: Layout, parts: readonly Part[]): Doc {
  return parts.map((part, i) => [i === 0 ? "" : space(layout, part), print(layout, part)]);
}

/** Leaves a token out, but not its comments. */
export function drop(layout: Layout, part: Part | undefined): Doc {
  const token = part && firstToken(part);
  if (!token) return "";
  const one = (comment: Comment, begins: boolean): Doc =>
    begins || layout.pen.last === "line" ? ownLine(layout, comment) : trailing(layout, comment);
  return [
    token.before.map((comment) => one(comment, comment.toLineEnd)),
    token.after.map((comment) => one(comment, comment.toLineEnd && comment.text.startsWith("/*"))),
  ];
}

function printToken(layout: Layout, token: Token): Doc {
  layout.pen.last = "text";
  return [utils.replaceEndOfLine(token.text), token.after.map((comment) => trailing(layout, comment))];
}

function trailing(layout: Layout, comment: Comment): Doc {
  const { pen } = layout;
  const doc = commentDoc(comment.text);
  const lead = pen.last === "line" && pen.closed ? lineEnd(layout) : " ";
  const suffix = comment.toLineEnd || (pen.last === "line" && lead === " ");
  pen.last = suffix ? "line" : "block";
  pen.closed = comment.text.startsWith("//");
  if (lead !== " ") return [lead, doc];
  return suffix ? builders.lineSuffix([" ", doc]) : [" ", doc];
}

function ownLine(layout: Layout, comment: Comment): Doc {
  const lead = lineEnd(layout);
  layout.pen.last = "line";
  layout.pen.closed = comment.text.startsWith("//");
  return [lead, ownLineDoc(comment.text)];
}
