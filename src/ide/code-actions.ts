import { tryFixes, mostTrials } from "../try-fixes.js";
import { analyse } from "../compile.js";
import type { Diagnostic, Edit, Fix } from "../diagnostics/diagnostic.js";
import { goodTogether, silence } from "../lint/index.js";
import type { SourceFile, Span } from "../text/source.js";
import type { Analysis } from "./analysis.js";

export interface QuickFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
  /** The only one, or the first that helps. */
  readonly preferred: boolean;
}

/** The fixes of what is wrong or unwise within a range, each tried before it is offered. */
export function quickFixes(analysis: Analysis, range: Pick<Span, "start" | "end">): readonly QuickFix[] {
  const { file, diagnostics, findings } = analysis;
  const here = ({ span, fixes }: Diagnostic) =>
    fixes.length > 0 && span.file === file && span.start <= range.end && range.start <= span.end;
  const fixes = tried(analysis, here).flatMap((diagnostic) =>
    diagnostic.fixes.map((fix, i) => ({
      diagnostic:
        diagnostics.find((d) => d.code === diagnostic.code && d.span === diagnostic.span) ?? diagnostic,
      fix,
      preferred: i === 0,
    })),
  );
  const wiser = findings()
    .filter(here)
    .slice(0, mostTrials)
    .flatMap((diagnostic) =>
      goodTogether(file, [diagnostic], recheck(analysis)).map((fix) => ({
        diagnostic,
        fix,
        preferred: true,
      })),
    );
  return [...fixes, ...wiser];
}

/** Comments that silence the rules which find something within a range. */
export function silences(analysis: Analysis, range: Pick<Span, "start" | "end">): readonly QuickFix[] {
  return analysis.findings().flatMap((diagnostic) => {
    const { span } = diagnostic;
    const fixes = span.start <= range.end && range.start <= span.end ? silence(diagnostic) : [];
    return fixes.map((fix) => ({ diagnostic, fix, preferred: false }));
  });
}

/** The first fix of everything, those left out that overlap with one before. */
export function fixAll(analysis: Analysis): readonly Edit[] {
  const { file, findings } = analysis;
  const chosen: Edit[] = [];
  const take = (edits: readonly Edit[]) => {
    const overlaps = edits.some((a) =>
      chosen.some((b) => a.span.start <= b.span.end && b.span.start <= a.span.end),
    );
    if (!overlaps) chosen.push(...edits);
  };
  for (const { fixes } of tried(analysis, () => true)) take(fixes[0]?.edits ?? []);
  for (const { edits } of goodTogether(file, findings(), recheck(analysis))) take(edits);
  return chosen;
}

function recheck({ host }: Analysis) {
  return (changed: SourceFile) => analyse(changed, host);
}

/** The diagnostics that are asked for, with the fixes that work. */
function tried(analysis: Analysis, wanted: (d: Diagnostic) => boolean): readonly Diagnostic[] {
  const { file, diagnostics } = analysis;
  const untried = diagnostics.map((d) => (wanted(d) ? d : { ...d, fixes: [] }));
  if (!untried.some(({ fixes }) => fixes.length > 0)) return [];
  return tryFixes(file, untried, (changed) => recheck(analysis)(changed).diagnostics).filter(wanted);
}
