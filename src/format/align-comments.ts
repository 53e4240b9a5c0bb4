import { parse } from "../1-parse/parse.js";
import { isKept, toPieces } from "../1-parse/pieces.js";
import { textWidth } from "../diagnostics/columns.js";
import { positionAt, sourceFile } from "../text/source.js";

interface Ended {
  readonly line: number;
  /** What stands before the comment. */
  readonly before: string;
  readonly indentation: number;
  readonly comment: string;
}

/** Puts the comments at the ends of lines that follow each other, indented alike, into one column. */
export function alignComments(text: string): string {
  const file = sourceFile("", text);
  const { value, diagnostics } = parse(file);
  const pieces = diagnostics.length > 0 ? toPieces(file).pieces : [];
  const lines = text.split("\n");
  let run: Ended[] = [];
  const finish = () => {
    const column = Math.max(...run.map(({ before }) => textWidth(before)));
    for (const { line, before, comment } of run)
      lines[line] = `${before}${" ".repeat(column - textWidth(before) + 1)}${comment}`;
    run = [];
  };
  for (const { kind, span } of value.comments) {
    if (kind === "block" || isKept(pieces, span.start)) continue;
    const { line, column } = positionAt(file, span.start);
    const whole = lines[line - 1] ?? "";
    const before = whole.slice(0, column - 1).trimEnd();
    if (before === "") continue;
    const ended = {
      line: line - 1,
      before,
      indentation: whole.search(/\S/),
      comment: whole.slice(column - 1),
    };
    const last = run.at(-1);
    if (last && (last.line + 1 !== ended.line || last.indentation !== ended.indentation)) finish();
    run.push(ended);
  }
  finish();
  return lines.join("\n");
}
