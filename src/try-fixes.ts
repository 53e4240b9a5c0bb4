import type { Diagnostic, Edit, Fix } from "./diagnostics/diagnostic.js";
import { sourceFile, span } from "./text/source.js";
import type { SourceFile } from "./text/source.js";

/** Fixes are tried one by one on the whole spec, so only the first few are; the rest are offered untried in no case. */
export const mostTrials = 24;
/** Above this size a trial takes too long for a person who waits. */
const longestText = 200_000;
/** Up to this size, what a fix brings to light is fixed with it. */
const longestChain = 20_000;

/** Keeps the fixes after which the mistake is gone and no other has come, each once. */
export function tryFixes(
  file: SourceFile,
  diagnostics: readonly Diagnostic[],
  recheck: (changed: SourceFile) => readonly Diagnostic[],
): Diagnostic[] {
  const trial = { file, diagnostics, left: mostTrials, recheck };
  return diagnostics.map((diagnostic) => {
    const offered = new Set<string>();
    const fixes = diagnostic.fixes.flatMap((fix) => {
      if (fix.edits.some((edit) => edit.span.file !== file)) return [];
      const fixed = tryFix(trial, diagnostic, fix);
      const text = fixed && applyFix(file.text, fixed);
      if (!fixed || text === undefined || offered.has(text)) return [];
      offered.add(text);
      return [fixed];
    });
    return { ...diagnostic, fixes };
  });
}

interface Trial {
  readonly file: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
  left: number;
  readonly recheck: (changed: SourceFile) => readonly Diagnostic[];
}

/** A fix after which the spec is better, with the words that are wrong for the same reason; or nothing. */
function tryFix(trial: Trial, diagnostic: Diagnostic, fix: Fix): Fix | undefined {
  const { file, diagnostics, recheck } = trial;
  const before = count(diagnostics);
  const told = new Set(diagnostics.map(textOf));
  const titles = [fix.title];
  let text = applyFix(file.text, fix);
  while (trial.left > 0 && file.text.length <= longestText) {
    trial.left -= 1;
    const after = recheck(sourceFile(file.path, text));
    if (fixes(diagnostic, before, after))
      return titles.length === 1 ? fix : { title: titlesText(titles), edits: [difference(file, text)] };
    const next =
      file.text.length <= longestChain ? after.find((d) => isChained(d) && !told.has(textOf(d))) : undefined;
    const [further] = next?.fixes ?? [];
    if (!further || further.edits.some((edit) => edit.span.file.path !== file.path)) return undefined;
    titles.push(further.title);
    text = applyFix(text, further);
  }
  return undefined;
}

/** Whether a mistake that came to light is fixed with the one that hid it. */
function isChained({ chains, fixes: [fix] }: Diagnostic): boolean {
  return fix !== undefined && (fix.chains ?? chains);
}

function textOf({ code, message, label }: Diagnostic): string {
  return `${code} ${message} ${label}`;
}

function titlesText(titles: readonly string[]): string {
  const all = [...new Set(titles)];
  if (all.length === 1) return `${all[0] ?? ""} each time`;
  const shown = all.length > 4 ? [...all.slice(0, 3), `${all.length - 3} more`] : all;
  return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}

/** What is different, as one edit. */
function difference(file: SourceFile, changed: string): Edit {
  const { text } = file;
  const shorter = Math.min(text.length, changed.length);
  let start = 0;
  while (start < shorter && text[start] === changed[start]) start++;
  let end = 0;
  while (end < shorter - start && text.at(-1 - end) === changed.at(-1 - end)) end++;
  return {
    span: span(file, start, text.length - end),
    newText: changed.slice(start, changed.length - end),
  };
}

function fixes(diagnostic: Diagnostic, before: Counts, after: readonly Diagnostic[]): boolean {
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

/** The text with a fix's edits made; edits never overlap. */
export function applyFix(text: string, { edits }: Fix): string {
  const fromTheEnd = [...edits].sort((a: Edit, b: Edit) => b.span.start - a.span.start);
  return fromTheEnd.reduce(
    (t, { span, newText }) => t.slice(0, span.start) + newText + t.slice(span.end),
    text,
  );
}
