import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Span } from "../text/source.js";
import type { Analysis } from "./analysis.js";

/** A diagnostic as an editor shows it. */
export interface EditorDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly span: Span;
  /** What stands in the list of problems: what is wrong, and why. */
  readonly message: string;
  /** Shown faded: nothing uses it. */
  readonly unused: boolean;
}

/** What belongs to the file itself; a mistake in an imported file is told at the import. */
export function editorDiagnostics(analysis: Analysis): readonly EditorDiagnostic[] {
  const { diagnostics, findings, file, ast } = analysis;
  return [...diagnostics, ...findings()].flatMap((diagnostic): EditorDiagnostic[] => {
    const { span, message, label, help, about } = diagnostic;
    const own = span.file === file;
    const at = own ? span : importOf(ast.declarations, span.file.path);
    if (!at) return [];
    const said = [label === "" ? message : `${message}: ${label}`, ...help].join("\n");
    const text = own ? said : `in ${span.file.path.slice(span.file.path.lastIndexOf("/") + 1)}: ${said}`;
    return [{ diagnostic, span: at, message: text, unused: about === "unused" }];
  });
}

function importOf(declarations: Analysis["ast"]["declarations"], path: string): Span | undefined {
  const imports = declarations.filter((d) => d.kind === "import");
  const name = path.slice(path.lastIndexOf("/") + 1);
  return (imports.find((d) => d.path.value.endsWith(name)) ?? imports[0])?.path.span;
}
