import { positionAt } from "../text/source.js";
import type { SourceFile } from "../text/source.js";
import { printable } from "./columns.js";
import type { Diagnostic } from "./diagnostic.js";
import { plain } from "./palette.js";
import type { Palette } from "./palette.js";
import { snippet } from "./snippet.js";
import type { Mark } from "./snippet.js";

export interface RenderOptions {
  readonly palette?: Palette;
  /** Longer source lines are clipped around the mistake. */
  readonly width?: number;
}

/** A diagnostic as people read it: what, where with the lines themselves, why, and what fixes it. */
export function render(diagnostic: Diagnostic, { palette = plain, width = 140 }: RenderOptions = {}): string {
  const { code, severity, message, span, label, related, help, fixes } = diagnostic;
  const paint = palette[severity];
  const marks: Mark[] = [{ span, label, primary: true }];
  for (const r of related) marks.push({ span: r.span, label: r.message, primary: false });
  const gutter = Math.max(...marks.map((m) => String(positionAt(m.span.file, m.span.start).line).length));
  const indent = " ".repeat(gutter);

  const out = [`${paint(`${severity}[${code}]`)}${palette.strong(`: ${printable(message)}`)}`];
  for (const [file, here] of byFile(marks)) {
    const own = file === span.file;
    out.push(`${indent}${palette.faint(own ? "-->" : ":::")} ${placeText(file, here)}`);
    out.push(...snippet(file, here, gutter, palette, paint, width));
  }
  if (help.length + fixes.length > 0) out.push(palette.faint(`${indent} |`));
  for (const text of help) out.push(`${palette.fix("help:")} ${printable(text)}`);
  for (const fix of fixes) out.push(`${palette.fix(" fix:")} ${printable(fix.title)}`);
  return out.join("\n");
}

/** In the order of files, then of places. */
export function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const order = new Map<SourceFile, number>();
  for (const { span } of diagnostics) if (!order.has(span.file)) order.set(span.file, order.size);
  const rank = (d: Diagnostic) => order.get(d.span.file) ?? 0;
  return [...diagnostics].sort(
    (a, b) => rank(a) - rank(b) || a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

/** "1 error, 2 warnings", or nothing when there is nothing. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: string, word: string) => {
    const n = diagnostics.filter((d) => d.severity === severity).length;
    return n === 0 ? [] : [`${n} ${word}${n === 1 ? "" : "s"}`];
  };
  return [...count("error", "error"), ...count("warning", "warning"), ...count("information", "remark")].join(
    ", ",
  );
}

/** The primary mark's file comes first. */
function byFile(marks: readonly Mark[]): Map<SourceFile, Mark[]> {
  const files = new Map<SourceFile, Mark[]>();
  for (const mark of marks) files.set(mark.span.file, [...(files.get(mark.span.file) ?? []), mark]);
  return files;
}

function placeText(file: SourceFile, marks: readonly Mark[]): string {
  const { line, column } = positionAt(file, marks[0]?.span.start ?? 0);
  return `${printable(file.path)}:${line}:${column}`;
}
