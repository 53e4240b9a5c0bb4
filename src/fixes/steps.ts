import type { Edit } from "../diagnostics/diagnostic.js";
import { span } from "../text/source.js";
import type { Span } from "../text/source.js";
import { codeEnd } from "./code.js";
import { insertAfter, insertBefore, write } from "./fix.js";

/** Writes a step, or several, before one. */
export function insertStep(before: Span, step: string): Edit {
  return insertBefore(before, `${step} -> `);
}

/** Writes a step, or several, after a step or at the end of a pipeline. */
export function appendStep(after: Span, step: string): Edit {
  return insertAfter(after, ` -> ${step}`);
}

export function replaceStep(step: Span, other: string): Edit {
  return write(step, other);
}

/** Leaves a step out, with the arrow before it, or the one behind it if it is the first; nothing if it stands alone. */
export function dropStep({ file, start, end }: Span): Edit | undefined {
  const { text } = file;
  const arrow = /->\s*$/.exec(text.slice(0, start))?.index;
  if (arrow === undefined) {
    const behind = /^\s*->\s*/.exec(text.slice(end))?.[0];
    return behind === undefined ? undefined : write(span(file, start, end + behind.length), "");
  }
  const before = text.slice(0, arrow).trimEnd().length;
  const lineStart = text.lastIndexOf("\n", before - 1) + 1;
  // Behind a comment, the next step cannot move up into its line.
  const isComment = codeEnd(text, lineStart, before) < before;
  const spaces = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  const followed = text.startsWith("->", end + spaces);
  return isComment && followed
    ? write(span(file, arrow, end + spaces), "")
    : write(span(file, before, end), "");
}

/** Other sizes in a promise, `: [14, 14, 32]`. */
export function setAssertion(assertion: Span, shape: string): Edit {
  const { file, start, end } = assertion;
  const open = file.text.indexOf("[", start);
  return write(open < 0 || open >= end ? assertion : span(file, open, end), shape);
}
