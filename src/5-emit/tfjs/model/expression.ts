import type { Given } from "../../../4-lower/body.js";
import { isFixed, typeOf } from "../../../4-lower/expression.js";
import type { Argument, Expression as Written } from "../../../4-lower/expression.js";
import type { ProgramNode } from "../../../4-lower/program.js";
import type { Construction, Values } from "../layers/construction.js";
import { emit, emitValue } from "../layers/emit.js";
import type { Emitted } from "../layers/emit.js";
import { constructionOf, isBuilt, isPart } from "../layers/lookup.js";
import type { Built } from "../layers/lookup.js";
import { partMaker } from "../layers/parts.js";
import { array, binary, call, literal, name, object, path } from "../typescript/tree.js";
import type { Expression } from "../typescript/tree.js";
import { identifierOf } from "../writer.js";
import type { Writer } from "../writer.js";
import { emittedOf, makerCall } from "./emitted.js";

/** What is written for an expression of the program. */
export function expressionOf(writer: Writer, expression: Written): Expression {
  const write = (inner: Written) => expressionOf(writer, inner);
  switch (expression.kind) {
    case "number":
    case "text":
    case "flag":
    case "word":
      return literal(expression.value);
    case "reference":
      return name(identifierOf(writer, expression.to));
    case "negate":
      return { kind: "negate", operand: write(expression.operand) };
    case "binary":
      return binary(write(expression.left), expression.operator, write(expression.right));
    case "list":
      return array(expression.items.map(write));
    case "function":
      return call(path("Math", expression.name), ...expression.arguments.map(write));
    case "call": {
      const { callable, arguments: args, values } = expression;
      // A layer in a layer has no place of its own in the spec, so it is called what it is.
      if (isBuilt(callable)) return layerCall(writer, callable, literal(callable.name), args, values);
      if (!isPart(callable)) return literal(callable.name);
      const { namespace, name: maker } = partMaker(callable);
      return call(
        path("tf", namespace, maker),
        object(args.map(({ option, value }) => [option, write(value)])),
      );
    }
  }
}

/** What builds a layer or fusion: `tf.layers.conv2d({ name: "a/conv2d", filters, padding: "same" })`. */
export function layerCall(
  writer: Writer,
  built: Built,
  layerName: Expression,
  args: readonly Argument[],
  unreached: Values,
  nodes: readonly ProgramNode[] = [],
): Expression {
  const sample = sampleOf(built, nodes) ?? unreached;
  const construction = constructionOf(built, sample);
  const fixed = args.flatMap(({ option, value }) => (isFixed(value) ? [option] : []));
  const emitted = emit(built, sample, fixed, "");
  const constants = "factory" in construction ? Object.keys(construction.constants ?? {}) : [];
  const entries: [string, Expression][] = [["name", layerName]];
  for (const option of constants)
    if (!fixed.includes(option)) pushEmitted(writer, entries, option, emitted.options[option]);
  for (const argument of args) {
    const { option } = argument;
    if (fixed.includes(option)) pushEmitted(writer, entries, option, emitted.options[option]);
    else entries.push([option, changing(writer, built, construction, argument, sample, nodes)]);
  }
  return makerCall(writer, emitted, object(entries));
}

/** Of the nodes that one step made, the one that decides how the step is built: a class of our own can do more. */
function sampleOf(built: Built, nodes: readonly ProgramNode[]): Values | undefined {
  const own = nodes.find((node) => "own" in constructionOf(built, node.values));
  return (own ?? nodes[0])?.values;
}

function pushEmitted(
  writer: Writer,
  entries: [string, Expression][],
  option: string,
  value: Emitted | undefined,
): void {
  if (value !== undefined) entries.push([option, emittedOf(writer, value)]);
}

/** An option's value that consts, parameters or indexes change. */
function changing(
  writer: Writer,
  built: Built,
  { axes, inFull }: Construction,
  { option, value }: Argument,
  sample: Values,
  nodes: readonly ProgramNode[],
): Expression {
  const code = expressionOf(writer, value);
  const type = typeOf(value);
  if (axes?.includes(option))
    return axisOf(
      code,
      type,
      nodes.map((node) => node.values[option]),
    );
  if (!built.options[option]?.perAxis || !inFull?.includes(option) || type !== "number") return code;
  const full = sample[option];
  return array(Array.from({ length: Array.isArray(full) ? full.length : 1 }, () => code));
}

/** TensorFlow.js counts the batch as axis 0. */
function axisOf(axis: Expression, type: string, seen: readonly unknown[]): Expression {
  const counted = (x: Expression): Expression => ({
    kind: "conditional",
    condition: binary(x, "<", literal(0)),
    yes: x,
    no: binary(x, "+", literal(1)),
  });
  if (type === "list") {
    const each: Expression = { kind: "arrow", parameters: ["axis"], body: counted(name("axis")) };
    return call({ kind: "member", of: axis, name: "map" }, each);
  }
  if (seen.every((value) => typeof value === "number" && value < 0)) return axis;
  if (seen.every((value) => typeof value === "number" && value >= 0)) return binary(axis, "+", literal(1));
  return counted(axis);
}

/** What a function is called with for a parameter. */
export function givenOf(writer: Writer, given: Given): Expression {
  const emitted = given.read === undefined ? undefined : emitValue(given.read);
  return emitted === undefined ? expressionOf(writer, given.value) : emittedOf(writer, emitted);
}
