import type * as ast from "../1-parse/ast.js";
import { isSourceName } from "../catalogue/paths.js";
import type { Callable } from "../catalogue/options.js";
import type { CheckedCall, CheckedColumns } from "../3-check/checked.js";
import { argumentsByOption } from "./layer-call.js";
import { literal, object, text } from "./literal.js";

/** What a file takes from the runtime, and what it calls the spec's data sources. */
export interface RuntimeFile {
  readonly imports: Set<string>;
  readonly sources: ReadonlyMap<string, string>;
  /** The code of an expression that params can change; nothing for others, whose values are written. */
  readonly settable: (expression: ast.Expression) => string | undefined;
}

/** Functions of the runtime that are not called as in the language. */
const runtimeNames: ReadonlyMap<string, string> = new Map([
  ["split random", "randomSplit"],
  ["split column", "columnSplit"],
]);

function runtimeName(definition: Callable): string {
  const kind = "kind" in definition ? String(definition.kind) : "";
  return runtimeNames.get(`${kind} ${definition.name}`) ?? definition.name;
}

/**
 * A call of the runtime: options that are required and may go unnamed are its arguments, in the catalogue's order;
 * the others are properties of one object.
 */
export function runtimeCall(file: RuntimeFile, call: CheckedCall, written?: ast.Expression): string {
  const { definition, values, given } = call;
  const name = runtimeName(definition);
  file.imports.add(name);
  const args =
    written?.kind === "call"
      ? new Map(argumentsByOption(definition, written.arguments))
      : new Map<string, ast.Expression>();
  const code = (option: string) => {
    const expression = args.get(option);
    return (expression && file.settable(expression)) ?? valueCode(file, values[option]);
  };
  const isPositional = (option: string) =>
    definition.unnamed.includes(option) && definition.options[option]?.required === true;
  const positional = definition.unnamed.filter(isPositional).map(code);
  const named = given
    .filter((option) => !isPositional(option))
    .map((option): [string, string] => [option, code(option)]);
  return `${name}(${[...positional, ...(named.length > 0 ? [object(named)] : [])].join(", ")})`;
}

function valueCode(file: RuntimeFile, value: unknown): string {
  if (!isSourceName(value)) return literal(value);
  const source = file.sources.get(value.source) ?? "undefined";
  return "column" in value && typeof value.column === "string"
    ? `${source}.column(${text(value.column)})`
    : source;
}

/** `digits.column("image")`, `table.columns(["a", "b"])` */
export function columnsCode(
  file: RuntimeFile,
  { source, columns, asVector, decoder }: CheckedColumns,
): string {
  const from = file.sources.get(source) ?? "undefined";
  const code = asVector
    ? `${from}.columns(${literal(columns)})`
    : `${from}.column(${literal(columns[0] ?? "")})`;
  if (!decoder) return code;
  const call = runtimeCall(file, decoder);
  return `${call.slice(0, -1)}${call.endsWith("()") ? "" : ", "}${code})`;
}
