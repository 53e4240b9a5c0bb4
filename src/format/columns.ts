import type { CstNode } from "chevrotain";
import { isNode } from "../1-parse/cst.js";
import { textWidth } from "../diagnostics/columns.js";
import { flowLead, stepsOf } from "./declarations.js";
import { allTokens, isRule, kids } from "./kids.js";
import type { Kid } from "./kids.js";
import type { Layout } from "./layout.js";
import { arrowColumn } from "./pipeline.js";
import { pad, runs } from "./runs.js";

/**
 * Declarations of one kind that follow each other without an empty line stand in columns: the types of inputs, and
 * the first arrows of branches (or of trunks, …).
 */
export function alignDeclarations(layout: Layout, all: readonly Kid[]): void {
  for (const run of runs(layout, all))
    for (const same of ofOneKind(run))
      pad(
        layout,
        same.flatMap((rule) => column(layout, rule)),
      );
}

/** What is declared, in runs of one keyword. */
function ofOneKind(run: readonly Kid[]): CstNode[][] {
  const found: { kind: string; rules: CstNode[] }[] = [];
  for (const kid of run) {
    const rule = isRule(kid, "declaration") ? kids(kid)[0] : undefined;
    const kind = rule && isNode(rule) ? kindOf(rule) : "";
    if (!rule || !isNode(rule) || found.at(-1)?.kind !== kind) found.push({ kind, rules: [] });
    if (rule && isNode(rule)) found.at(-1)?.rules.push(rule);
  }
  return found.map(({ rules }) => rules);
}

function kindOf(rule: CstNode): string {
  const [keyword] = kids(rule);
  if (rule.name !== "flow" || !keyword || isNode(keyword)) return rule.name;
  return keyword.image;
}

/** The part that is filled up to a column, and how wide it is without. */
function column(layout: Layout, rule: CstNode): { kid: Kid; columns: number }[] {
  const parts = kids(rule);
  if (rule.name === "inputDeclaration") {
    const type = parts.find((kid) => isRule(kid, "type"));
    return type ? [{ kid: type, columns: leadWidth(parts.slice(0, parts.indexOf(type))) }] : [];
  }
  if (rule.name !== "flow") return [];
  const steps = stepsOf(parts);
  const columns = arrowColumn(layout, () => flowLead(layout, parts), steps);
  return steps[0] && Number.isFinite(columns) ? [{ kid: steps[0], columns }] : [];
}

/** Of `optional input name:`, whatever comments are in it. */
function leadWidth(lead: readonly Kid[]): number {
  const words = lead.flatMap(allTokens).map((token) => token.image);
  return textWidth(words.join(" ")) - 1;
}
