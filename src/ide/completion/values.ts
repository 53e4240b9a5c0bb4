import type { ProbedColumn } from "../../parts/probe.js";
import { valueText } from "../../catalogue/value.js";
import { columnsOf, columnText, sourceNames } from "../data.js";
import type { Analysis } from "../analysis.js";
import { declarationOf, valuesAt } from "../expected.js";
import type { Frame } from "../place.js";
import { callItem } from "./calls.js";
import { plainItem } from "./item.js";
import type { CompletionItem } from "./item.js";
import { visibleNames } from "./visible.js";

/** What may stand as a value: fixed words, calls, columns, and the values that have names. */
export function valueItems(
  analysis: Analysis,
  offset: number,
  frames: readonly Frame[],
): readonly CompletionItem[] {
  const { words, calls, option, path } = valuesAt(analysis, frames);
  const others = calls.filter(({ name }) => !words.includes(name));
  return [
    ...words.map((word) => plainItem("word", word, option?.doc ?? "", { rank: 1 })),
    ...others.map((callable) => callItem("call", callable, runs(callable) ? 2 : 7)),
    ...(path === "column" ? sourceItems(analysis, frames) : []),
    ...(path === "metric" ? monitorItems(analysis) : []),
    ...(calls.length === 0 && path === undefined ? namedValues(analysis, offset) : []),
  ];
}

const runs = (callable: object) => !("planned" in callable) || callable.planned === false;

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

function sourceItems(analysis: Analysis, frames: readonly Frame[]): readonly CompletionItem[] {
  return sourceNames(analysis).flatMap((source) => [
    plainItem("source", source, "source", { rank: 2 }),
    ...columnItems(analysis, source, frames).map((item) => ({
      ...item,
      label: `${source}.${item.label}`,
      insert: `${source}.${item.insert}`,
    })),
  ]);
}

/** The columns that a source's files really have, those first that the declaration around can be made of. */
export function columnItems(
  analysis: Analysis,
  source: string,
  frames: readonly Frame[],
): readonly CompletionItem[] {
  // Where a call wants a column, it is one of texts: paths of files, or names of the split's parts.
  const kind = frames.at(-1)?.kind === "call" ? "text" : declarationOf(frames)?.type;
  return columnsOf(analysis, source).map((column) => {
    const written = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(column.name)
      ? column.name
      : JSON.stringify(column.name);
    const doc = (column.texts ?? []).slice(0, 10).join(", ");
    return plainItem("column", written, columnText(column), { doc, rank: suits(column, kind) ? 1 : 3 });
  });
}

/** Whether a column is of the sort that an input or a head of a kind takes. */
function suits({ type, shape }: ProbedColumn, kind: string | undefined): boolean {
  switch (kind) {
    case "image":
    case "audio":
    case "series":
    case "tensor":
    case "mask":
      return shape.length > 0;
    case "vector":
    case "number":
      return type !== "text";
    case "class":
    case "binary":
    case "category":
      return shape.length === 0 && type !== "number";
    case "text":
      return type === "text";
    default:
      return true;
  }
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
