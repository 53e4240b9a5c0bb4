import { positionAt } from "../text/source.js";
import type { Position, Span } from "../text/source.js";
import type { Diagnostic } from "./diagnostic.js";

interface JsonPlace {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** What `mcnn check --format json` prints; lines and columns count from 1. */
export interface JsonDiagnostic extends JsonPlace {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly related: readonly (JsonPlace & { readonly message: string })[];
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly (JsonPlace & { readonly newText: string })[];
  }[];
}

export function diagnosticsJson(diagnostics: readonly Diagnostic[]): {
  readonly diagnostics: JsonDiagnostic[];
} {
  return { diagnostics: diagnostics.map(diagnosticJson) };
}

function diagnosticJson({
  code,
  severity,
  message,
  label,
  span,
  related,
  fixes,
}: Diagnostic): JsonDiagnostic {
  const { file, start, end } = place(span);
  return {
    file,
    code,
    severity,
    // The label is the half that says what is the matter here.
    message: label === "" ? message : `${message}: ${label}`,
    start,
    end,
    related: related.map((r) => ({ ...place(r.span), message: r.message })),
    fixes: fixes.map((fix) => ({
      title: fix.title,
      edits: fix.edits.map((edit) => ({ ...place(edit.span), newText: edit.newText })),
    })),
  };
}

function place({ file, start, end }: Span): JsonPlace {
  return { file: file.path, start: positionAt(file, start), end: positionAt(file, end) };
}
