import type { Checked } from "../compile.js";
import type { Diagnostic, Edit, Fix } from "../diagnostics/diagnostic.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import { applyFix } from "../mends.js";
import { sourceFile } from "../text/source.js";
import type { SourceFile } from "../text/source.js";
import { lint, prefix } from "./lint.js";
import type { Levels } from "./lint.js";

export interface Fixed {
  readonly text: string;
  /** How many mends were made. */
  readonly count: number;
}

/** A mend can make room for another one; none goes on for ever. */
const mostRounds = 10;

/** Mends what rules find, as often as that finds more. A mend after which the spec has errors is not made. */
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
  const findings = lint(analyse(file), levels).filter(({ code }) => code.startsWith(prefix));
  const fixes = apart(findings.flatMap((finding: Diagnostic) => finding.fixes.slice(0, 1)));
  const together = tried(file, fixes, analyse);
  if (together !== undefined) return { text: together, count: fixes.length };
  // Some of them do harm: each is tried by itself, and the first good one is made.
  for (const fix of fixes) {
    const text = tried(file, [fix], analyse);
    if (text !== undefined) return { text, count: 1 };
  }
  return { text: file.text, count: 0 };
}

/** The text with the fixes made; nothing when it has errors then, or is as it was. */
function tried(
  file: SourceFile,
  fixes: readonly Fix[],
  analyse: (file: SourceFile) => Checked,
): string | undefined {
  const text = applyFix(file.text, { title: "", edits: fixes.flatMap((fix) => fix.edits) });
  if (text === file.text || hasErrors(analyse(sourceFile(file.path, text)).diagnostics)) return undefined;
  return text;
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
