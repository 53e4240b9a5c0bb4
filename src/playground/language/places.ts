import type { Edit } from "../../diagnostics/diagnostic.js";
import { positionAt } from "../../text/source.js";
import type { SourceFile, Span } from "../../text/source.js";
import type { monaco } from "../monaco.js";

// Offsets to Monaco's places; both count UTF-16 code units, and lines and columns from 1.

export function toRange({ file, start, end }: Span): monaco.IRange {
  const from = positionAt(file, start);
  const to = positionAt(file, end);
  return {
    startLineNumber: from.line,
    startColumn: from.column,
    endLineNumber: to.line,
    endColumn: to.column,
  };
}

export function toPosition(file: SourceFile, offset: number): monaco.IPosition {
  const { line, column } = positionAt(file, offset);
  return { lineNumber: line, column };
}

export function toTextEdits(edits: readonly Edit[]): monaco.languages.TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: toRange(span), text: newText }));
}

export function toWorkspaceEdit(
  { uri }: monaco.editor.ITextModel,
  edits: readonly Edit[],
): monaco.languages.WorkspaceEdit {
  return {
    edits: toTextEdits(edits).map((textEdit) => ({ resource: uri, versionId: undefined, textEdit })),
  };
}
