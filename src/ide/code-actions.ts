import { checkMends } from "../mends.js";
import { analyse } from "../compile.js";
import type { Diagnostic, Edit, Fix } from "../diagnostics/diagnostic.js";
import type { Span } from "../text/source.js";
import type { Analysis } from "./analysis.js";

export interface QuickFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
  /** The only one, or the first that helps. */
  readonly preferred: boolean;
}

/** The mends of what is wrong within a range, each tried before it is offered. */
export function quickFixes(analysis: Analysis, range: Pick<Span, "start" | "end">): readonly QuickFix[] {
  const { file, diagnostics } = analysis;
  const here = ({ span, fixes }: Diagnostic) =>
    fixes.length > 0 && span.file === file && span.start <= range.end && range.start <= span.end;
  return tried(analysis, here).flatMap((diagnostic) =>
    diagnostic.fixes.map((fix, i) => ({
      diagnostic:
        diagnostics.find((d) => d.code === diagnostic.code && d.span === diagnostic.span) ?? diagnostic,
      fix,
      preferred: i === 0,
    })),
  );
}

/** The first mend of every mistake, those left out that overlap with one before. */
export function fixAll(analysis: Analysis): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const { fixes } of tried(analysis, () => true)) {
    const edits = fixes[0]?.edits ?? [];
    const overlaps = edits.some((a) =>
      chosen.some((b) => a.span.start <= b.span.end && b.span.start <= a.span.end),
    );
    if (!overlaps) chosen.push(...edits);
  }
  return chosen;
}

/** The diagnostics that are asked for, with the mends that work. */
function tried(
  { file, host, diagnostics }: Analysis,
  wanted: (d: Diagnostic) => boolean,
): readonly Diagnostic[] {
  const untried = diagnostics.map((d) => (wanted(d) ? d : { ...d, fixes: [] }));
  if (!untried.some(({ fixes }) => fixes.length > 0)) return [];
  return checkMends(file, untried, (changed) => analyse(changed, host).diagnostics).filter(wanted);
}
