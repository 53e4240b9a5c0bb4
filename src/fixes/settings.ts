import type { Edit } from "../diagnostics/diagnostic.js";
import { positionAt, span } from "../text/source.js";
import type { Span } from "../text/source.js";
import { codeEnd, lineEndOf } from "./code.js";
import { write } from "./fix.js";
import { withComma } from "./lists.js";

/** Adds a setting at the end of braces, on a line of its own where the others have theirs; nothing without braces. */
export function addSetting({ file, start, end }: Span, setting: string): Edit | undefined {
  const { text } = file;
  const open = text.indexOf("{", start);
  if (open < 0 || open >= end || text[end - 1] !== "}") return undefined;
  const last = codeEnd(text, open, end - 1);
  const lines = text.slice(open, end).includes("\n");
  if (!lines) {
    const separator = last === open + 1 ? " " : text[last - 1] === "," ? " " : ", ";
    const gap = last === open + 1 && text[last] !== " " ? " " : "";
    return write(span(file, last, last), separator + setting + gap);
  }
  // Below the last line, and below a comment that may stand behind it.
  const lineStart = text.lastIndexOf("\n", end - 1) + 1;
  const indentation = /^[ \t]*/.exec(text.slice(lineStart, end - 1))?.[0] ?? "";
  const own = text.slice(lineStart, end - 1).trim() === "";
  return own
    ? write(span(file, lineStart, lineStart), `${indentation}  ${setting}${lineEndOf(file)}`)
    : write(span(file, last, end - 1), `${lineEndOf(file)}  ${setting}${lineEndOf(file)}`);
}

/** Leaves a setting out, with its line when nothing else stands there, or else with its comma. */
export function dropSetting(at: Span): Edit {
  const { file, start, end } = at;
  const { line } = positionAt(file, start);
  const lineStart = file.lineStarts[line - 1] ?? start;
  const lineEnd = file.lineStarts[positionAt(file, Math.max(start, end - 1)).line] ?? file.text.length;
  const isAlone =
    file.text.slice(lineStart, start).trim() === "" &&
    /^\s*,?\s*(?:\/\/.*)?\s*$/.test(file.text.slice(end, lineEnd));
  return write(isAlone ? span(file, lineStart, lineEnd) : withComma(at), "");
}
