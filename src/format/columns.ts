import { textWidth } from "../diagnostics/columns.js";
import { flowLead, stepsOf } from "./declarations.js";
import type { Layout } from "./layout.js";
import { betweenEmptyLines, paddingOf } from "./padding.js";
import type { Cell } from "./padding.js";
import { arrowColumn } from "./pipeline.js";
import { allTokens, isRule } from "./tree.js";
import type { Part, Rule } from "./tree.js";

/**
 * Declarations of one kind that follow each other without an empty line stand in columns: the types of inputs, and
 * the first arrows of branches (or of trunks, …).
 */
export function paddingOfDeclarations(layout: Layout, all: readonly Part[]): ReadonlyMap<Part, number> {
  const columns = betweenEmptyLines(all).flatMap(ofOneKind);
  return new Map(columns.flatMap((rules) => paddingOf(rules.flatMap((rule) => cell(layout, rule)))));
}

/** What is declared, where declarations of one keyword follow each other. */
function ofOneKind(all: readonly Part[]): Rule[][] {
  const found: { kind: string; rules: Rule[] }[] = [];
  for (const part of all) {
    const rule = isRule(part, "declaration") ? part.parts[0] : undefined;
    const kind = rule && "parts" in rule ? kindOf(rule) : "";
    if (found.at(-1)?.kind !== kind) found.push({ kind, rules: [] });
    if (rule && "parts" in rule) found.at(-1)?.rules.push(rule);
  }
  return found.map(({ rules }) => rules);
}

function kindOf(rule: Rule): string {
  const [keyword] = rule.parts;
  return rule.name === "flow" && keyword && "text" in keyword ? keyword.text : rule.name;
}

/** The part that is filled up to a column, and how wide it is without. */
function cell(layout: Layout, rule: Rule): Cell[] {
  const { parts } = rule;
  if (rule.name === "inputDeclaration") {
    const type = parts.find((part) => isRule(part, "type"));
    return type ? [{ part: type, columns: leadWidth(parts.slice(0, parts.indexOf(type))) }] : [];
  }
  if (rule.name !== "flow") return [];
  const steps = stepsOf(parts);
  const columns = arrowColumn(layout, (at) => flowLead(at, parts), steps);
  return steps[0] && Number.isFinite(columns) ? [{ part: steps[0], columns }] : [];
}

/** Of `optional input name:`, whatever comments are in it. */
function leadWidth(lead: readonly Part[]): number {
  const words = lead.flatMap(allTokens).map((token) => token.text);
  return textWidth(words.join(" ")) - 1;
}
