import type { Checked } from "../compile.js";
import type { Diagnostic, Edit, Fix } from "../diagnostics/diagnostic.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import { applyFix } from "../try-fixes.js";
import { sourceFile } from "../text/source.js";
import type { SourceFile } from "../text/source.js";
import { lint } from "./lint.js";
import type { Levels } from "./lint.js";

export interface Fixed {
  readonly text: string;
  /** How many fixes were made. */
  readonly count: number;
}

/** A fix can make room for another one; none goes on for ever. */
const mostRounds = 10;

/** Fixes what rules find, as often as that finds more. A fix after which the spec has errors is not made. */
export function fixAll(file: SourceFile, analyse: (file: SourceFile) => Checked, levels: Levels): Fixed {
  let current = file;
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const made = fixOnce(current, analyse, levels);
    if (made.count === 0) break;
    count += made.count;
    current = sourceFile(file.path, made.text);
  }
  return { text: current.text, count };
}

function fixOnce(file: SourceFile, analyse: (file: SourceFile) => Checked, levels: Levels): Fixed {
  const fixes = goodTogether(file, lint(analyse(file), levels), analyse);
  return { text: withFixes(file, fixes), count: fixes.length };
}

/** The first fixes of findings that can be made at once; of those that do harm together, one that does none alone. */
export function goodTogether(
  file: SourceFile,
  findings: readonly Diagnostic[],
  analyse: (file: SourceFile) => Checked,
): readonly Fix[] {
  const fixes = apart(findings.flatMap(({ fixes: [first] }) => first ?? []));
  const isGood = (some: readonly Fix[]) => {
    const text = withFixes(file, some);
    return text !== file.text && !hasErrors(analyse(sourceFile(file.path, text)).diagnostics);
  };
  if (isGood(fixes)) return fixes;
  const one = fixes.find((fix) => isGood([fix]));
  return one ? [one] : [];
}

function withFixes(file: SourceFile, fixes: readonly Fix[]): string {
  return applyFix(file.text, { title: "", edits: fixes.flatMap(({ edits }) => edits) });
}

/** Those that touch no text of one before. */
function apart(fixes: readonly Fix[]): Fix[] {
  const taken: Edit[] = [];
  return fixes.filter(({ edits }) => {
    const free = edits.every(({ span: a }) =>
      taken.every(({ span: b }) => a.end < b.start || a.start > b.end),
    );
    if (free) taken.push(...edits);
    return free;
  });
}
