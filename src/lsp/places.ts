import type { Location, Position, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Edit } from "../diagnostics/diagnostic.js";
import { lineText, positionAt } from "../text/source.js";
import type { SourceFile, Span } from "../text/source.js";

// Offsets to the protocol's places and back; both count UTF-16 code units.

export function toPosition(file: SourceFile, offset: number): Position {
  const { line, column } = positionAt(file, offset);
  return { line: line - 1, character: column - 1 };
}

/** A place behind the end of a line is its end. */
export function toOffset(file: SourceFile, { line, character }: Position): number {
  const start = file.lineStarts[line];
  if (start === undefined) return file.text.length;
  return start + Math.min(character, lineText(file, line + 1).length);
}

export function toRange({ file, start, end }: Span): Range {
  return { start: toPosition(file, start), end: toPosition(file, end) };
}

export function toSpan(file: SourceFile, { start, end }: Range): Span {
  return { file, start: toOffset(file, start), end: toOffset(file, end) };
}

/** The address of a file, as the client writes it. */
export type UriOf = (path: string) => string;

export function toLocation(uriOf: UriOf, span: Span): Location {
  return { uri: uriOf(span.file.path), range: toRange(span) };
}

export function toTextEdits(edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: toRange(span), newText }));
}

export function toWorkspaceEdit(uriOf: UriOf, edits: readonly Edit[]): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const edit of edits) {
    const uri = uriOf(edit.span.file.path);
    changes[uri] = [...(changes[uri] ?? []), ...toTextEdits([edit])];
  }
  return { changes };
}
