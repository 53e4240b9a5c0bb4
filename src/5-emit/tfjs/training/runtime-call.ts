import type { Columns, PartCall, Setting } from "../../../4-lower/program.js";
import { isSourceName } from "../../../catalogue/paths.js";
import { placedOptions, runtimeName } from "../../../parts/arguments.js";
import { expressionOf } from "../model/expression.js";
import { call, literal, literalOf, name, object } from "../typescript/tree.js";
import type { Expression } from "../typescript/tree.js";
import type { Writer } from "../writer.js";

/** A file that calls the runtime, and what it calls the spec's data sources. */
export interface RuntimeFile {
  readonly writer: Writer;
  readonly sources: ReadonlyMap<string, string>;
}

/** What a file imports from the runtime, in order. */
export function importsOf(more: readonly string[], calls: readonly (PartCall | undefined)[]): string[] {
  const names = calls.flatMap((part) => (part ? [runtimeName(part.definition)] : []));
  return [...new Set([...more, ...names])].toSorted();
}

/** A call of the runtime's function of a part, by the rule of `Arguments`. What it works on, if anything, comes last. */
export function runtimeCall(file: RuntimeFile, part: PartCall, ...on: readonly Expression[]): Expression {
  const { definition, given } = part;
  const placed = placedOptions(definition);
  const positional = placed.map((option) => optionOf(file, part, option));
  const named = given
    .filter((option) => !placed.includes(option))
    .map((option): [string, Expression] => [option, optionOf(file, part, option)]);
  const rest = named.length > 0 ? [object(named)] : [];
  return call(name(runtimeName(definition)), ...positional, ...rest, ...on);
}

function optionOf(file: RuntimeFile, { values, expressions }: PartCall, option: string): Expression {
  const expression = expressions.get(option);
  if (expression) return expressionOf(file.writer, expression);
  const value = values[option];
  if (!isSourceName(value)) return literalOf(value);
  const source = sourceOf(file, value.source);
  return "column" in value && typeof value.column === "string"
    ? call({ kind: "member", of: source, name: "column" }, literal(value.column))
    : source;
}

function sourceOf({ sources }: RuntimeFile, source: string): Expression {
  return name(sources.get(source) ?? "undefined");
}

/** `digits.column("image")`, `table.columns(["a", "b"])`, `wav(pairs.column("sound"))` */
export function columnsOf(file: RuntimeFile, { source, columns, asVector, decoder }: Columns): Expression {
  const of = sourceOf(file, source);
  const read = asVector
    ? call({ kind: "member", of, name: "columns" }, literalOf(columns))
    : call({ kind: "member", of, name: "column" }, literal(columns[0] ?? ""));
  return decoder ? runtimeCall(file, decoder, read) : read;
}

export function settingOf(writer: Writer, { value, expression }: Setting): Expression {
  return expression ? expressionOf(writer, expression) : literal(value);
}
