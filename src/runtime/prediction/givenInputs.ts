import type { DataDescription, InputPlan } from "../data/defineData.js";
import { DataError } from "../data/dataError.js";
import { nearest } from "../nearest.js";

/**
 * What is given to each input: `source.column` stands for all inputs that are made from that column, and what an
 * input is given by its own name counts before that. A DataError for a column that no input is made from.
 */
export function givenInputs(
  { inputs, sources }: DataDescription,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const columns = new Map<string, string[]>();
  for (const [input, { from }] of Object.entries(inputs)) {
    const name = columnName(from, sources);
    if (name !== undefined) columns.set(name, [...(columns.get(name) ?? []), input]);
  }
  const all: Record<string, string> = {};
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (!name.includes(".")) own[name] = value;
    else for (const input of columns.get(name) ?? noColumn(name, [...columns.keys()])) all[input] = value;
  }
  return { ...all, ...own };
}

/** `digits.image`; nothing for a vector of several columns, which one value cannot fill. */
function columnName(
  { source, names }: InputPlan["from"],
  sources: DataDescription["sources"],
): string | undefined {
  const [column, ...others] = names;
  const name = Object.keys(sources).find((key) => sources[key] === source);
  return column === undefined || others.length > 0 || name === undefined ? undefined : `${name}.${column}`;
}

function noColumn(name: string, columns: readonly string[]): never {
  const near = nearest(name, columns);
  const there = columns.length > 0 ? `the inputs are made from ${columns.join(", ")}` : "name the inputs";
  throw new DataError(
    `no input is made from \`${name}\` alone`,
    {},
    near === undefined ? there : `write ${near}`,
  );
}
