import type * as ast from "../1-parse/ast.js";
import type { Value } from "../catalogue/value.js";
import { evaluate } from "../2-resolve/evaluate.js";
import { isKept } from "./constant-kind.js";
import { literal, text } from "./literal.js";
import { meaningOf } from "./writer.js";
import type { Writer } from "./writer.js";

/** An expression of numbers, flags, texts, words and lists as TypeScript. */
export function expressionCode(writer: Writer, expression: ast.Expression): string {
  switch (expression.kind) {
    case "number":
    case "text":
    case "flag":
      return literal(expression.value);
    case "name":
      return nameCode(writer, expression.name);
    case "grouped":
      return `(${expressionCode(writer, expression.inner)})`;
    case "negate": {
      const operand = expressionCode(writer, expression.operand);
      return operand.startsWith("-") ? `-(${operand})` : `-${operand}`;
    }
    case "binary": {
      const { left, operator, right } = expression;
      return `${expressionCode(writer, left)} ${operator} ${expressionCode(writer, right)}`;
    }
    case "list":
      return `[${expression.items.map((item) => expressionCode(writer, item)).join(", ")}]`;
    case "call": {
      const numbers = expression.arguments.map((a) => expressionCode(writer, a.value)).join(", ");
      const known = mathFunctions.get(expression.name.text);
      return known === undefined ? text(expression.name.text) : `${known}(${numbers})`;
    }
    default:
      return "undefined";
  }
}

const mathFunctions: ReadonlyMap<string, string> = new Map([
  ["floor", "Math.floor"],
  ["min", "Math.min"],
  ["max", "Math.max"],
]);

function nameCode(writer: Writer, name: ast.Name): string {
  const meaning = meaningOf(writer, name);
  switch (meaning?.kind) {
    case "constant":
      return constantName(writer, meaning.declaration);
    case "parameter":
      return writer.identifiers.get(meaning.parameter) ?? "undefined";
    case "index":
      return writer.identifiers.get(meaning.step) ?? "undefined";
    default:
      return text(name.text);
  }
}

function constantName(writer: Writer, declaration: ast.ConstDeclaration): string {
  if (isKept(writer, declaration)) return writer.identifiers.get(declaration) ?? "undefined";
  const value = writer.values.get(declaration);
  return value?.kind === "word" ? text(value.value) : expressionCode(writer, declaration.value);
}

/** The value of an expression without parameters and indexes. */
export function valueOf(writer: Writer, expression: ast.Expression): Value | undefined {
  const { meaning } = writer.model.resolved.bindings;
  return evaluate(
    {
      meaning,
      report: () => undefined,
      lookUp: (m) => (m.kind === "constant" ? constantValue(writer, m.declaration) : undefined),
    },
    expression,
  );
}

/** The values of consts within blocks are not among those of the file. */
export function constantValue(writer: Writer, declaration: ast.ConstDeclaration): Value | undefined {
  return writer.values.get(declaration) ?? valueOf(writer, declaration.value);
}
