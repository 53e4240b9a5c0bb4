import type { builders } from "prettier/doc";

// A comment of several lines does not break the group around it: it may stand within or after that.
const hardline: builders.Line = { type: "line", hard: true };
const literalLine: builders.Line = { type: "line", hard: true, literal: true };

/** A comment as it stands. */
export function commentDoc(text: string): builders.Doc {
  const [first = "", ...rest] = text.split("\n");
  return [first, ...rest.map((line) => [literalLine, line])];
}

/** A comment that begins a line: one with a star before each line keeps them in a column. */
export function ownLineDoc(text: string): builders.Doc {
  const [first = "", ...rest] = text.split("\n");
  if (!rest.every((line) => line.trimStart().startsWith("*"))) return commentDoc(text);
  return [first.trimEnd(), ...rest.map((line) => [hardline, ` ${line.trim()}`])];
}
