import { valueText } from "../../catalogue/value.js";
import { columnsOf, columnText, sourceNames } from "../data.js";
import type { Analysis } from "../analysis.js";
import type { Expected } from "../expected.js";
import { callItem } from "./calls.js";
import { plainItem } from "./item.js";
import type { CompletionItem } from "./item.js";
import { visibleNames } from "./visible.js";

/** What may stand as a value: fixed words, calls, columns, and the values that have names. */
export function valueItems(
  analysis: Analysis,
  offset: number,
  expected: Expected,
): readonly CompletionItem[] {
  const { words, calls, option, path } = expected;
  return [
    ...words.map((word) => plainItem("word", word, option?.doc ?? "", { rank: 1 })),
    ...calls.map((callable) => callItem("call", callable, runs(callable) ? 2 : 7)),
    ...(path === "column" ? sourceItems(analysis) : []),
    ...(path === "metric" ? monitorItems(analysis) : []),
    ...(calls.length === 0 && path === undefined ? namedValues(analysis, offset) : []),
  ];
}

const runs = (callable: object) => !("runs" in callable) || callable.runs === true;

/** Consts, params, parameters of the block around, and indexes. */
export function namedValues(analysis: Analysis, offset: number): readonly CompletionItem[] {
  const { constants } = analysis.model.resolved;
  return visibleNames(analysis, offset).flatMap(({ name, meaning }): CompletionItem[] => {
    if (meaning.kind === "parameter")
      return [plainItem("value", name.text, "parameter of the block", { rank: 3 })];
    if (meaning.kind === "index") return [plainItem("value", name.text, "index of the repeat", { rank: 3 })];
    if (meaning.kind !== "constant") return [];
    const { declaration } = meaning;
    const value = constants.find((c) => c.declaration === declaration)?.value;
    const detail = `${declaration.kind}${value ? ` = ${valueText(value)}` : ""}`;
    return [plainItem("value", name.text, detail, { doc: declaration.doc ?? "", rank: 3 })];
  });
}

function sourceItems(analysis: Analysis): readonly CompletionItem[] {
  return sourceNames(analysis).flatMap((source) => [
    plainItem("source", source, "source", { rank: 2 }),
    ...columnItems(analysis, source).map((item) => ({
      ...item,
      label: `${source}.${item.label}`,
      insert: `${source}.${item.insert}`,
      rank: 1,
    })),
  ]);
}

/** The columns that a source's files really have. */
export function columnItems(analysis: Analysis, source: string): readonly CompletionItem[] {
  return columnsOf(analysis, source).map((column) => {
    const written = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(column.name)
      ? column.name
      : JSON.stringify(column.name);
    const doc = (column.texts ?? []).slice(0, 10).join(", ");
    return plainItem("column", written, columnText(column), { doc, rank: 1 });
  });
}

function monitorItems(analysis: Analysis): readonly CompletionItem[] {
  const { heads } = analysis.model;
  const all = heads.flatMap(({ name }) => metricItems(analysis, name).map((m) => `${name}.${m.label}`));
  return ["loss", ...all].map((label) => plainItem("word", label, "what is watched", { rank: 1 }));
}

/** What can be watched of a head. */
export function metricItems(analysis: Analysis, head: string): readonly CompletionItem[] {
  const metrics = analysis.model.heads.find(({ name }) => name === head)?.checked.metrics ?? [];
  const labels = metrics.map(({ definition, values }) =>
    "label" in definition && typeof definition.label === "function"
      ? String(definition.label(values))
      : definition.name,
  );
  return ["loss", ...labels].map((label) => plainItem("word", label, `of ${head}`, { rank: 1 }));
}
