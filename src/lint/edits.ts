import type { Declaration, Setting } from "../1-parse/ast.js";
import type { Fix } from "../diagnostics/diagnostic.js";
import { replace } from "../diagnostics/diagnostic.js";
import { lineText, positionAt, span } from "../text/source.js";
import type { Span } from "../text/source.js";

/** Takes a declaration out, with its documentation and the rest of its line when nothing else stands there. */
export function withoutDeclaration({ span: at }: Declaration): Fix {
  const { file } = at;
  let first = positionAt(file, at.start).line;
  const last = positionAt(file, Math.max(at.start, at.end - 1)).line;
  const before = file.text.slice(file.lineStarts[first - 1], at.start);
  const after = file.text.slice(at.end, file.lineStarts[last] ?? file.text.length);
  if (before.trim() !== "" || !/^\s*(?:\/\/.*)?\s*$/.test(after)) return replace("leave it out", at, "");
  while (
    first > 1 &&
    lineText(file, first - 1)
      .trimStart()
      .startsWith("///")
  )
    first--;
  const isEmpty = (line: number) => lineText(file, line).trim() === "";
  // Of two empty lines around it, one is enough.
  const end = (first === 1 || isEmpty(first - 1)) && isEmpty(last + 1) ? last + 1 : last;
  const start = file.lineStarts[first - 1] ?? at.start;
  return replace("leave it out", span(file, start, file.lineStarts[end] ?? file.text.length), "");
}

/** Takes one of several out that commas separate. */
export function withoutItem(all: readonly { readonly span: Span }[], index: number): Fix {
  const at = all[index]?.span;
  const before = all[index - 1]?.span;
  const after = all[index + 1]?.span;
  if (!at) return { title: "leave it out", edits: [] };
  const whole = before
    ? span(at.file, before.end, at.end)
    : span(at.file, at.start, after ? after.start : at.end);
  return replace("leave it out", whole, "");
}

/** Takes a setting out, with its line when nothing else stands there. */
export function withoutSetting({ span: at }: Setting): Fix {
  const { file } = at;
  const { line } = positionAt(file, at.start);
  const start = file.lineStarts[line - 1] ?? at.start;
  const end = file.lineStarts[line] ?? file.text.length;
  const alone =
    file.text.slice(start, at.start).trim() === "" &&
    /^\s*,?\s*(?:\/\/.*)?\s*$/.test(file.text.slice(at.end, end));
  return replace("leave it out", alone ? span(file, start, end) : at, "");
}
