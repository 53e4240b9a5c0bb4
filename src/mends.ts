import type { Diagnostic, Edit, Fix } from "./diagnostics/diagnostic.js";
import { sourceFile } from "./text/source.js";
import type { SourceFile } from "./text/source.js";

/** Mends are tried one by one on the whole spec, so only the first few are; the rest are offered untried in no case. */
export const mostTrials = 24;
/** Above this size a trial takes too long for a person who waits. */
const longestText = 200_000;

/** Keeps the mends after which the mistake is gone and no other has come, each once. */
export function checkMends(
  file: SourceFile,
  diagnostics: readonly Diagnostic[],
  recheck: (changed: SourceFile) => readonly Diagnostic[],
): Diagnostic[] {
  const before = count(diagnostics);
  let trials = 0;
  return diagnostics.map((diagnostic) => {
    const offered = new Set<string>();
    const fixes = diagnostic.fixes.filter((fix) => {
      if (file.text.length > longestText || trials >= mostTrials) return false;
      if (fix.edits.some((edit) => edit.span.file !== file)) return false;
      const changed = applyFix(file.text, fix);
      if (offered.has(changed)) return false;
      offered.add(changed);
      trials += 1;
      return mends(diagnostic, before, recheck(sourceFile(file.path, changed)));
    });
    return { ...diagnostic, fixes };
  });
}

function mends(diagnostic: Diagnostic, before: Counts, after: readonly Diagnostic[]): boolean {
  const now = count(after);
  if (diagnostic.severity === "error") return now.errors < before.errors;
  return now.errors <= before.errors && now.all < before.all;
}

interface Counts {
  readonly errors: number;
  readonly all: number;
}

function count(diagnostics: readonly Diagnostic[]): Counts {
  return { errors: diagnostics.filter((d) => d.severity === "error").length, all: diagnostics.length };
}

/** The text with a mend's edits made; edits never overlap. */
export function applyFix(text: string, { edits }: Fix): string {
  const fromTheEnd = [...edits].sort((a: Edit, b: Edit) => b.span.start - a.span.start);
  return fromTheEnd.reduce(
    (t, { span, newText }) => t.slice(0, span.start) + newText + t.slice(span.end),
    text,
  );
}
