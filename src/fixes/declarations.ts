import type { Edit } from "../diagnostics/diagnostic.js";
import { lineEndOf } from "./code.js";
import { lineText, positionAt, span } from "../text/source.js";
import type { Span } from "../text/source.js";
import { insertBefore, write } from "./fix.js";

/** Writes a declaration on a line of its own above another one. */
export function insertDeclaration(before: Span, declaration: string): Edit {
  const { file, start } = before;
  const indentation = /[ \t]*$/.exec(file.text.slice(0, start))?.[0] ?? "";
  return insertBefore(before, declaration + lineEndOf(file) + indentation);
}

/** The declaration with one of these keywords whose value begins at a place: `fuse joint = ` before `concat(a, b)`. */
export function declarationOf({ file, start, end }: Span, keywords: readonly string[]): Span | undefined {
  const before = file.text.slice(Math.max(0, start - 200), start);
  const head = new RegExp(`\\b(?:${keywords.join("|")})\\s[^=]*=\\s*$`).exec(before)?.[0];
  return head === undefined ? undefined : span(file, start - head.length, end);
}

/** Another keyword: `fuse` for `branch`. */
export function setKeyword({ file, start }: Span, keyword: string): Edit {
  const written = /^\w*/.exec(file.text.slice(start, start + 40))?.[0] ?? "";
  return write(span(file, start, start + written.length), keyword);
}

/** Leaves a declaration out, with its documentation and the rest of its line when nothing else stands there. */
export function dropDeclaration(at: Span): Edit {
  const { file } = at;
  let first = positionAt(file, at.start).line;
  const last = positionAt(file, Math.max(at.start, at.end - 1)).line;
  const before = file.text.slice(file.lineStarts[first - 1], at.start);
  const after = file.text.slice(at.end, file.lineStarts[last] ?? file.text.length);
  if (before.trim() !== "" || !/^\s*(?:\/\/.*)?\s*$/.test(after)) return write(at, "");
  const isDoc = (line: number) => lineText(file, line).trimStart().startsWith("///");
  while (first > 1 && isDoc(first - 1)) first--;
  const isEmpty = (line: number) => lineText(file, line).trim() === "";
  // Of two empty lines around it, one is enough.
  const end = (first === 1 || isEmpty(first - 1)) && isEmpty(last + 1) ? last + 1 : last;
  const start = file.lineStarts[first - 1] ?? at.start;
  return write(span(file, start, file.lineStarts[end] ?? file.text.length), "");
}

/** Moves a declaration at the top of a file above the one that uses it; nothing if it stands there already. */
export function moveDeclaration({ file, start, end }: Span, use: Span): Edit[] {
  if (use.file !== file || use.start > start) return [];
  const { text } = file;
  // Declarations at the top begin in the first column.
  const above = [...text.slice(0, use.start).matchAll(/^\w/gm)].at(-1)?.index;
  if (above === undefined || text[start - 1] !== "\n") return [];
  const lineEnd = text.indexOf("\n", end);
  return [
    write(span(file, above, above), text.slice(start, end) + lineEndOf(file)),
    write(span(file, start, lineEnd < 0 ? text.length : lineEnd + 1), ""),
  ];
}
