import { parse } from "../1-parse/parse.js";
import { format } from "../format/format.js";
import type { Edit } from "../diagnostics/diagnostic.js";
import { sourceFile, span } from "../text/source.js";
import type { Span } from "../text/source.js";
import type { Analysis } from "./analysis.js";

/** The one layout, as the smallest edit of the whole file. */
export function formatDocument({ file }: Analysis): readonly Edit[] {
  return smallest(span(file, 0, file.text.length), format(file));
}

/** The layout of the declarations that a range touches. */
export function formatRange({ file, ast }: Analysis, range: Pick<Span, "start" | "end">): readonly Edit[] {
  const text = format(file);
  const after = parse(sourceFile(file.path, text)).value.declarations;
  if (after.length !== ast.declarations.length) return [];
  return ast.declarations.flatMap(({ span: before }, i) => {
    const printed = after[i]?.span;
    const touches = before.start <= range.end && range.start <= before.end;
    return touches && printed ? smallest(before, text.slice(printed.start, printed.end)) : [];
  });
}

/** After a line end or a closing brace: the layout of the declaration that ends there, if it is whole. */
export function formatOnType(analysis: Analysis, offset: number): readonly Edit[] {
  const { ast, file } = analysis;
  const ended = ast.declarations.findLast(({ span: at }) => at.end <= offset);
  const follows =
    ended && /^[^\S\r\n]*(?:\r\n?|\n)?[^\S\r\n]*$/.test(file.text.slice(ended.span.end, offset));
  return ended && follows && !ended.broken
    ? formatRange(analysis, { start: ended.span.start, end: ended.span.start })
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
