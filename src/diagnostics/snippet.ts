import { lineText, positionAt } from "../text/source.js";
import type { SourceFile, Span } from "../text/source.js";
import { columnsOf, printable, textWidth } from "./columns.js";
import type { Columns } from "./columns.js";
import type { Palette } from "./palette.js";

/** A place to be marked in a snippet, and what to say there. */
export interface Mark {
  readonly span: Span;
  readonly label: string;
  readonly primary: boolean;
}

/** A mark in one line's columns. */
interface Underline {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly primary: boolean;
}

type Paint = (text: string) => string;

/** Lines of a file with marks under them; `gutter` is how wide the line numbers are. */
export function snippet(
  file: SourceFile,
  marks: readonly Mark[],
  gutter: number,
  palette: Palette,
  paint: Paint,
  width: number,
): string[] {
  const bar = palette.faint(`${" ".repeat(gutter)} |`);
  const byLine = new Map<number, Mark[]>();
  for (const mark of marks) {
    const { line } = positionAt(file, mark.span.start);
    byLine.set(line, [...(byLine.get(line) ?? []), mark]);
  }
  const out = [bar];
  let before: number | undefined;
  for (const [line, here] of [...byLine].sort(([a], [b]) => a - b)) {
    if (before === line - 2) out.push(numbered(line - 1, window(file, line - 1, 0, width).columns.text));
    else if (before !== undefined && before < line - 2) out.push(palette.faint("..."));
    const first = here.find((m) => m.primary) ?? here[0];
    const { columns, from } = window(file, line, (first?.span.start ?? 0) - lineStart(file, line), width);
    out.push(numbered(line, columns.text));
    const underlines = here.map((mark) => underline(mark, columns, lineStart(file, line) + from));
    out.push(...labelled(underlines, palette, paint).map((row) => `${bar} ${row}`.trimEnd()));
    before = line;
  }
  return out;

  function numbered(line: number, text: string): string {
    return `${palette.faint(`${String(line).padStart(gutter)} |`)} ${text}`.trimEnd();
  }
}

const lineStart = (file: SourceFile, line: number) => file.lineStarts[line - 1] ?? 0;

/** A line, or the part of a long one around `offset`; `from` is where the part begins, less its ellipsis. */
function window(
  file: SourceFile,
  line: number,
  offset: number,
  width: number,
): { columns: Columns; from: number } {
  const text = lineText(file, line);
  if (text.length <= width) return { columns: columnsOf(text), from: 0 };
  const start =
    offset < width * 0.75 ? 0 : boundary(text, Math.min(offset, text.length) - Math.floor(width / 3));
  const end = boundary(text, start + width - 1);
  const part = `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
  return { columns: columnsOf(part), from: start > 0 ? start - 1 : 0 };
}

/** Never between the halves of one character. */
function boundary(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text[offset] ?? "") ? offset - 1 : offset;
}

/** A span of several lines is marked in its first, to the end. */
function underline({ span, label, primary }: Mark, columns: Columns, start: number): Underline {
  const from = columns.columnAt(Math.max(0, span.start - start));
  const to = columns.columnAt(Math.max(0, span.end - start));
  return { from, to: Math.max(to, from + 1), label: printable(label), primary };
}

/** The row of carets and dashes, and the labels: the last beside it, the others hanging below. */
function labelled(underlines: readonly Underline[], palette: Palette, paint: Paint): string[] {
  const sorted = [...underlines].sort((a, b) => a.from - b.from || Number(a.primary) - Number(b.primary));
  const last = sorted.at(-1);
  if (!last) return [];
  const beside = sorted.every((u) => u === last || u.to <= last.from) ? last : undefined;
  const marks = new Row();
  for (const u of [...sorted].sort((a, b) => Number(a.primary) - Number(b.primary)))
    marks.put(u.from, (u.primary ? "^" : "-").repeat(u.to - u.from), u.primary ? paint : palette.related);
  if (beside) marks.put(beside.to + 1, beside.label, beside.primary ? paint : palette.related);
  const rows = [marks];
  const hanging = sorted.filter((u) => u !== beside && u.label !== "");
  if (hanging.length > 0) rows.push(bars(hanging));
  for (let i = hanging.length - 1; i >= 0; i--) {
    const u = hanging[i];
    if (!u) continue;
    const row = bars(hanging.slice(0, i).filter((other) => other.from < u.from));
    row.put(u.from, u.label, u.primary ? paint : palette.related);
    rows.push(row);
  }
  return rows.map(String);

  function bars(of: readonly Underline[]): Row {
    const row = new Row();
    for (const u of of) row.put(u.from, "|", u.primary ? paint : palette.related);
    return row;
  }
}

/** A row of cells, each with its colour; what is put later lies on top. */
class Row {
  readonly #cells: { text: string; paint: Paint | undefined }[] = [];

  put(column: number, text: string, paint: Paint): void {
    while (this.#cells.length < column) this.#cells.push({ text: " ", paint: undefined });
    if (textWidth(text) !== text.length) {
      this.#cells.splice(column, this.#cells.length, { text, paint });
      return;
    }
    for (const [i, char] of [...text].entries()) this.#cells[column + i] = { text: char, paint };
  }

  toString(): string {
    let out = "";
    for (let i = 0; i < this.#cells.length;) {
      const { paint } = this.#cells[i] ?? {};
      let run = "";
      for (; i < this.#cells.length && this.#cells[i]?.paint === paint; i++)
        run += this.#cells[i]?.text ?? " ";
      out += paint ? paint(run) : run;
    }
    return out;
  }
}
