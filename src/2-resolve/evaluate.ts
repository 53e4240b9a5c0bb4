import type { Argument, Entry, Value } from "../catalogue/value.js";
import { valueText } from "../catalogue/value.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { E0206, E0208 } from "../diagnostics/messages.generated.js";
import type * as ast from "../1-parse/ast.js";
import { textOf } from "../text/source.js";
import type { Meaning, Size } from "./resolved.js";

/** What evaluating needs to know: what names mean, and what they stand for just here. */
export interface Environment {
  readonly meaning: ReadonlyMap<ast.Name, Meaning>;
  readonly lookUp: (meaning: Meaning) => Value | undefined;
  /** Whether a name means nothing, which was told. */
  readonly isUnknown: (name: string) => boolean;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** The value of an expression; nothing when an error was told, here or where a name was declared. */
export function evaluate(environment: Environment, expression: ast.Expression): Value | undefined {
  const { span } = expression;
  switch (expression.kind) {
    case "number":
    case "text":
    case "flag":
      return expression;
    case "missing":
      return undefined;
    case "unknown":
      environment.report(E0208({ why: "`?` stands for a size, in the brackets of a shape" }, span));
      return undefined;
    case "name": {
      const meaning = environment.meaning.get(expression.name);
      if (!meaning) return { kind: "word", value: expression.name.text, span };
      const value = environment.lookUp(meaning);
      return value && { ...value, span };
    }
    case "path": {
      const path = { kind: "path" as const, parts: expression.parts.map((p) => p.text), span };
      if (!expression.arguments) return path;
      const { arguments: args, complete } = evaluateArguments(environment, expression.arguments);
      return complete ? { ...path, arguments: args } : undefined;
    }
    case "grouped":
      return evaluate(environment, expression.inner);
    case "list": {
      const items = expression.items.map((item) => evaluate(environment, item));
      return items.every((item) => item !== undefined) ? { kind: "list", items, span } : undefined;
    }
    case "record": {
      const entries = evaluateSettings(environment, expression.settings);
      return entries.length === expression.settings.length ? { kind: "record", entries, span } : undefined;
    }
    case "negate": {
      const operand = number(environment, expression.operand);
      return operand === undefined ? undefined : finite(environment, -operand, span);
    }
    case "binary": {
      const left = number(environment, expression.left);
      const right = number(environment, expression.right);
      if (left === undefined || right === undefined) return undefined;
      return finite(environment, compute(expression.operator, left, right), span);
    }
    case "call":
      return evaluateCall(environment, expression);
  }
}

/** Settings whose values could be worked out. */
export function evaluateSettings(environment: Environment, settings: readonly ast.Setting[]): Entry[] {
  return settings.flatMap(({ name, value }) => {
    const result = evaluate(environment, value);
    return result ? [{ name: name.text, nameSpan: name.span, value: result }] : [];
  });
}

/** Arguments whose values could be worked out, and whether all could. */
export function evaluateArguments(
  environment: Environment,
  written: readonly ast.ArgumentExpression[],
): { arguments: Argument[]; complete: boolean } {
  const results = written.flatMap(({ name, value }): Argument[] => {
    const result = evaluate(environment, value);
    if (!result) return [];
    return [{ ...(name ? { name: name.text, nameSpan: name.span } : {}), value: result }];
  });
  return { arguments: results, complete: results.length === written.length };
}

/** A written size: a whole number of at least 0, or `?`, perhaps within an expression. */
export function evaluateSize(environment: Environment, expression: ast.Expression): Size | undefined {
  const { span } = expression;
  if (holdsUnknown(expression)) return { value: "?", text: textOf(span).replace(/\s+/g, ""), span };
  const value = evaluate(environment, expression);
  if (!value) return undefined;
  if (value.kind === "number" && Number.isInteger(value.value) && value.value >= 1)
    return { value: value.value, text: String(value.value), span };
  const why = `${valueText(value)} is not a size: sizes are whole numbers from 1 on, or \`?\``;
  if (!isUnknownName(environment, expression)) environment.report(E0208({ why }, span));
  return undefined;
}

function holdsUnknown(expression: ast.Expression): boolean {
  switch (expression.kind) {
    case "unknown":
      return true;
    case "negate":
      return holdsUnknown(expression.operand);
    case "grouped":
      return holdsUnknown(expression.inner);
    case "binary":
      return holdsUnknown(expression.left) || holdsUnknown(expression.right);
    case "call":
      return expression.arguments.some((a) => holdsUnknown(a.value));
    default:
      return false;
  }
}

/** A name that means nothing has no value either, and one mistake is told once. */
export function isUnknownName({ isUnknown }: Environment, expression: ast.Expression): boolean {
  return expression.kind === "name" && isUnknown(expression.name.text);
}

export function number(environment: Environment, expression: ast.Expression): number | undefined {
  const value = evaluate(environment, expression);
  if (!value) return undefined;
  if (value.kind === "number") return value.value;
  const why = `${valueText(value)} is not a number`;
  if (!isUnknownName(environment, expression)) environment.report(E0208({ why }, expression.span));
  return undefined;
}

function finite(environment: Environment, value: number, span: ast.Expression["span"]): Value | undefined {
  if (Number.isFinite(value)) return { kind: "number", value, span };
  environment.report(E0208({ why: "this divides by zero, or is too large" }, span));
  return undefined;
}

function compute(operator: "+" | "-" | "*" | "/", left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
  }
}

/** Functions of numbers; other calls are the catalogue's. */
export const functions: ReadonlyMap<string, (...numbers: number[]) => number> = new Map([
  ["floor", Math.floor],
  ["min", Math.min],
  ["max", Math.max],
]);

type Call = Extract<ast.Expression, { kind: "call" }>;

function evaluateCall(environment: Environment, call: Call): Value | undefined {
  const compute = functions.get(call.name.text);
  if (compute) {
    const numbers = call.arguments.map((a) => number(environment, a.value));
    if (numbers.length === 0 || (call.name.text === "floor" && numbers.length > 1)) {
      environment.report(E0206({ callee: call.name.text, option: "a number" }, call.span));
      return undefined;
    }
    if (!numbers.every((n) => n !== undefined)) return undefined;
    return finite(environment, compute(...numbers), call.span);
  }
  const { arguments: args, complete } = evaluateArguments(environment, call.arguments);
  return complete ? { kind: "call", name: call.name.text, arguments: args, span: call.span } : undefined;
}
