import type * as ast from "../1-parse/ast.js";
import type { Callable, Option } from "../catalogue/options.js";
import type { ModelNode } from "../3-check/model.js";
import type { Construction, Values } from "../5-emit/tfjs/layers/construction.js";
import { emit } from "../5-emit/tfjs/layers/emit.js";
import type { Emitted } from "../5-emit/tfjs/layers/emit.js";
import { constructionOf, isBuilt, isPart } from "../5-emit/tfjs/layers/lookup.js";
import type { Built } from "../5-emit/tfjs/layers/lookup.js";
import { partMaker } from "../5-emit/tfjs/layers/parts.js";
import { isSymbolic, kindOf, writtenOut } from "./constant-kind.js";
import { expressionCode, valueOf } from "./expression.js";
import { literal, object } from "./literal.js";
import type { Writer } from "./writer.js";

/** What builds a layer or fusion: `tf.layers.conv2d({ name: "a/conv2d", filters, padding: "same" })`. */
export function layerCall(
  writer: Writer,
  built: Built,
  args: readonly ast.ArgumentExpression[],
  name: string,
  nodes: readonly ModelNode[] = [],
): string {
  const given = argumentsByOption(built, args);
  const sample = sampleOf(built, nodes) ?? literalValues(writer, built, given);
  const construction = constructionOf(built, sample);
  if ("own" in construction) writer.classes.add(construction.own);
  const literals = given.flatMap(([option, e]) => (isSymbolic(writer, e) ? [] : [option]));
  const emitted = emit(built, sample, literals, "");
  const constants = "factory" in construction ? Object.keys(construction.constants ?? {}) : [];
  const entries: [string, string][] = [["name", name]];
  for (const constant of constants)
    if (!literals.includes(constant))
      entries.push([constant, emittedCode(writer, emitted.options[constant])]);
  for (const [option, expression] of given) {
    const code = literals.includes(option)
      ? emittedCode(writer, emitted.options[option])
      : symbolicCode(writer, built, construction, option, expression, sample, nodes);
    if (code !== "undefined") entries.push([option, code]);
  }
  return `${emitted.callee}(${object(entries)})`;
}

/** Of the nodes that one step made, the one that decides how the step is built: a class of our own can do more. */
function sampleOf(built: Built, nodes: readonly ModelNode[]): Values | undefined {
  const own = nodes.find((node) => "own" in constructionOf(built, node.values));
  return (own ?? nodes[0])?.values;
}

/** For a step that no turn reaches, there is no node to ask. */
function literalValues(writer: Writer, built: Callable, given: Given): Values {
  const defaults = Object.entries(built.options).map(([name, option]): [string, unknown] => [
    name,
    option.fallback,
  ]);
  const read = given.flatMap(([name, expression]): [string, unknown][] => {
    const value = isSymbolic(writer, expression) ? undefined : valueOf(writer, expression);
    const reading = value && built.options[name]?.read(value);
    return reading?.ok ? [[name, reading.value]] : [];
  });
  return Object.fromEntries([...defaults, ...read]);
}

export type Given = readonly (readonly [option: string, expression: ast.Expression])[];

/** As the options are read: unnamed ones in the callable's order. */
export function argumentsByOption(callable: Callable, args: readonly ast.ArgumentExpression[]): Given {
  let place = 0;
  return args.flatMap(({ name, value }): [string, ast.Expression][] => {
    const option = name?.text ?? callable.unnamed[place++];
    return option === undefined ? [] : [[option, value]];
  });
}

export function emittedCode(writer: Writer, value: Emitted | undefined): string {
  if (value === undefined) return "undefined";
  if (typeof value !== "object") return literal(value);
  if (!("kind" in value)) return `[${value.map((item) => emittedCode(writer, item)).join(", ")}]`;
  if (value.callee.startsWith("new ")) writer.classes.add(value.callee.slice("new ".length));
  const options = Object.entries(value.options).map(([name, option]): [string, string] => [
    name,
    emittedCode(writer, option),
  ]);
  return `${value.callee}(${options.length === 0 ? "" : object(options)})`;
}

function symbolicCode(
  writer: Writer,
  built: Built,
  { axes, inFull }: Construction,
  option: string,
  expression: ast.Expression,
  sample: Values,
  nodes: readonly ModelNode[],
): string {
  const definition = built.options[option];
  const code = optionCode(writer, definition, expression);
  if (axes?.includes(option))
    return axisCode(
      code,
      kindOf(writer, expression),
      nodes.map((n) => n.values[option]),
    );
  if (!definition?.perAxis || !inFull?.includes(option) || kindOf(writer, expression) !== "number")
    return code;
  const full = sample[option];
  return `[${Array.from({ length: Array.isArray(full) ? full.length : 1 }, () => code).join(", ")}]`;
}

/** TensorFlow.js counts the batch as axis 0. */
function axisCode(code: string, kind: string, seen: readonly unknown[]): string {
  if (kind === "list") return `${code}.map((axis) => (axis < 0 ? axis : axis + 1))`;
  if (seen.every((axis) => typeof axis === "number" && axis < 0)) return code;
  if (seen.every((axis) => typeof axis === "number" && axis >= 0)) return `${code} + 1`;
  return `${code} < 0 ? ${code} : ${code} + 1`;
}

/** An option's value that names consts, parameters or indexes. */
export function optionCode(
  writer: Writer,
  option: Option<unknown> | undefined,
  expression: ast.Expression,
): string {
  const written = writtenOut(writer, expression);
  const callee = written.kind === "call" ? written.name.text : undefined;
  const callable = option?.calls.find(({ name }) => name === callee);
  if (!callable || written.kind !== "call") return expressionCode(writer, expression);
  if (isBuilt(callable)) return layerCall(writer, callable, written.arguments, literal(callable.name));
  const entries = argumentsByOption(callable, written.arguments).map(([name, e]): [string, string] => [
    name,
    expressionCode(writer, e),
  ]);
  return isPart(callable) ? `${partMaker(callable)}(${object(entries)})` : "undefined";
}
