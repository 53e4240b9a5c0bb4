import type { Ast } from "../1-parse/ast.js";
import { parse } from "../1-parse/parse.js";
import { format } from "../format/index.js";
import type { Edit } from "../diagnostics/diagnostic.js";
import { sourceFile, span } from "../text/source.js";
import type { Span } from "../text/source.js";
import type { Analysis } from "./analysis.js";

/** The one layout, as small edits: places that are right already stay as they are, and so do cursors there. */
export function formatDocument(analysis: Analysis): readonly Edit[] {
  const { file } = analysis;
  return formatRange(analysis, { start: 0, end: file.text.length });
}

/** The layout of the declarations that a range touches, and of what stands between them. */
export function formatRange({ file, ast }: Analysis, range: Pick<Span, "start" | "end">): readonly Edit[] {
  const text = format(file);
  const before = cuts(ast, file.text.length);
  const after = cuts(parse(sourceFile(file.path, text)).value, text.length);
  if (before.length !== after.length) return smallest(span(file, 0, file.text.length), text);
  return before.flatMap((end, i) => {
    const start = before[i - 1] ?? 0;
    const touches = start < range.end && range.start <= end;
    return touches ? smallest(span(file, start, end), text.slice(after[i - 1] ?? 0, after[i])) : [];
  });
}

/** Where declarations begin and end. */
function cuts({ declarations }: Ast, length: number): readonly number[] {
  return [...declarations.flatMap(({ span: at }) => [at.start, at.end]), length];
}

/** After a line end or a closing brace: the layout of the declaration that ends there, if it is whole. */
export function formatOnType(analysis: Analysis, offset: number): readonly Edit[] {
  const { ast, file } = analysis;
  const ended = ast.declarations.findLast(({ span: at }) => at.end <= offset);
  const follows =
    ended && /^[^\S\r\n]*(?:\r\n?|\n)?[^\S\r\n]*$/.test(file.text.slice(ended.span.end, offset));
  return ended && follows && !ended.broken
    ? formatRange(analysis, { start: ended.span.start + 1, end: ended.span.end })
    : [];
}

/** Without the beginning and the end that both have. */
function smallest({ file, start, end }: Span, text: string): readonly Edit[] {
  const before = file.text.slice(start, end);
  if (before === text) return [];
  let head = 0;
  while (head < before.length && head < text.length && before[head] === text[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, text.length) - head;
  while (tail < most && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  // A line end of two characters is one place for an editor.
  if (before[head - 1] === "\r") head--;
  if (tail > 0 && before[before.length - tail - 1] === "\r") tail--;
  return [{ span: span(file, start + head, end - tail), newText: text.slice(head, text.length - tail) }];
}
