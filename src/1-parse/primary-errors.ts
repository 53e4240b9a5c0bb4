import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { positionAt } from "../text/source.js";
import type { Span } from "../text/source.js";

/** Of syntax errors, those that are mistakes of their own. `broken` are the declarations with errors. */
export function primaryErrors(
  diagnostics: readonly Diagnostic[],
  broken: readonly Span[],
): readonly Diagnostic[] {
  return oncePerPart(oncePerLine(withoutEchoes(diagnostics)), broken);
}

/** One broken line, one error: recovery may stumble again over what follows. */
function oncePerLine(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<number>();
  const rank = ({ code }: Diagnostic) => (code === "E0101" ? 1 : 0);
  const sorted = [...diagnostics].sort((a, b) => rank(a) - rank(b) || a.span.start - b.span.start);
  const kept = sorted.filter((d) => {
    const { line } = positionAt(d.span.file, d.span.start);
    if (seen.has(line)) return false;
    seen.add(line);
    return true;
  });
  return kept.sort((a, b) => a.span.start - b.span.start);
}

/** Where brackets do not match, or a word is missing, the rest of a declaration is read wrongly. */
function oncePerPart(diagnostics: readonly Diagnostic[], broken: readonly Span[]): Diagnostic[] {
  const isOfStructure = ({ code }: Diagnostic) => code === "E0101" || code === "E0103";
  const partOf = ({ span: { start } }: Diagnostic) =>
    broken.find((part) => part.start <= start && start < part.end)?.start;
  const seen = new Set<number | undefined>();
  return diagnostics.filter((d) => {
    const part = partOf(d);
    if (isOfStructure(d) && seen.has(part)) return false;
    if (isOfStructure(d)) seen.add(part);
    return true;
  });
}

/** What is said of a keyword's use as a name, once its declaration was told. */
function withoutEchoes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const text = ({ span: { file, start, end } }: Diagnostic) => file.text.slice(start, end);
  const keywords = new Set(diagnostics.filter((d) => d.code === "E0105").map(text));
  return diagnostics.filter((d) => d.code !== "E0101" || !keywords.has(text(d)));
}
