import { sources } from "../parts/sources/index.js";
import { readOptions } from "../catalogue/read-options.js";
import type { ProbedColumn } from "../parts/probe.js";
import { shapeText } from "../shape/shape.js";
import type { Analysis } from "./analysis.js";

/** The names of the spec's sources. */
export function sourceNames({ model }: Analysis): readonly string[] {
  return (model.resolved.data?.entries ?? []).flatMap(({ name }) => (name === "split" ? [] : [name]));
}

/** What the files of a source really hold; nothing where nobody can look. */
export function columnsOf({ model, host }: Analysis, source: string): readonly ProbedColumn[] {
  const value = model.resolved.data?.entries.find((entry) => entry.name === source)?.value;
  if (value?.kind !== "call" || !host.data) return [];
  const definition = sources.get(value.name);
  if (!definition || definition.planned) return [];
  const { values, problems } = readOptions(definition, value.arguments);
  if (problems.length > 0) return [];
  const probe = host.data.probe({ kind: definition.name, values });
  return probe.kind === "found" ? probe.columns : [];
}

/** "integer 0 … 9", "text, 3 different", "number [28, 28, 1]" */
export function columnText({ type, shape, range, texts, missing }: ProbedColumn): string {
  const size = shape.length > 0 ? ` ${shapeText(shape)}` : "";
  const values = range ? ` ${range.min} … ${range.max}` : texts ? `, ${texts.length} different` : "";
  return `${type}${size}${values}${missing > 0 ? `, ${missing} missing` : ""}`;
}
