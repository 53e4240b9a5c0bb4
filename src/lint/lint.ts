import type { Checked } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import type { Span } from "../text/source.js";
import { readIgnores } from "./ignore.js";
import { prefix } from "./rule.js";
import type { Rule, Level, Subject } from "./rule.js";
import { rules } from "./rules/index.js";

/** How severe each rule is; the others are as they are by themselves. */
export type Levels = ReadonlyMap<string, Level>;

/** What is unwise in a spec that builds. A spec with errors is not looked at: they come first. */
export function lint(
  { ast, model, diagnostics }: Pick<Checked, "ast" | "model" | "diagnostics">,
  levels: Levels,
): Diagnostic[] {
  if (hasErrors(diagnostics)) return [];
  const { ignores, problems } = readIgnores(ast);
  const found = rules.flatMap((rule) => findings(rule, levels.get(rule.name) ?? rule.level, { ast, model }));
  const kept = found.filter(({ code, span }) => !ignores(code.slice(prefix.length), span));
  return [...kept, ...problems].sort((a, b) => a.span.start - b.span.start);
}

/** Whether one of the checker's warnings says already what is found. */
export function isSaid(finding: Diagnostic, warnings: readonly Diagnostic[]): boolean {
  const { saidBy } = rules.find(({ name }) => prefix + name === finding.code) ?? {};
  const touches = (at: Span) => at.start < finding.span.end && finding.span.start < at.end;
  return warnings.some(
    ({ code, span, related }) => code === saidBy && [span, ...related.map((r) => r.span)].some(touches),
  );
}

function findings(rule: Rule, level: Level, subject: Subject): Diagnostic[] {
  if (level === "off") return [];
  return rule.run(subject).map(({ span, message, label, related = [], help = [], fixes = [] }) => ({
    code: prefix + rule.name,
    severity: level,
    about: rule.about ?? "advice",
    chains: false,
    message,
    span,
    label,
    related,
    help,
    fixes,
  }));
}
