import type { Callable, Option } from "../catalogue/options.js";
import type { Value } from "../catalogue/value.js";
import type * as ast from "../1-parse/ast.js";
import { functions } from "../2-resolve/evaluate.js";
import type { Given } from "./body.js";
import { isFixed, typeOf } from "./expression.js";
import type { Argument, Expression, ValueType } from "./expression.js";
import { constantValue, idOf, meaningOf, valueOf } from "./lowering.js";
import type { Lowering } from "./lowering.js";
import { matchOptions } from "./match-arguments.js";

/** `option` is what the expression is for; it knows which calls there can be. */
export function lowerExpression(
  lowering: Lowering,
  expression: ast.Expression,
  option?: Option<unknown>,
): Expression {
  const lower = (inner: ast.Expression) => lowerExpression(lowering, inner, option);
  switch (expression.kind) {
    case "number":
      return { kind: "number", value: expression.value };
    case "text":
      return { kind: "text", value: expression.value };
    case "flag":
      return { kind: "flag", value: expression.value };
    case "name":
      return lowerName(lowering, expression.name, option);
    case "grouped":
      return lower(expression.inner);
    case "negate":
      return { kind: "negate", operand: lower(expression.operand) };
    case "binary": {
      const { operator, left, right } = expression;
      return { kind: "binary", operator, left: lower(left), right: lower(right) };
    }
    case "list":
      return { kind: "list", items: expression.items.map(lower) };
    case "call": {
      const name = expression.name.text;
      if (functions.has(name))
        return { kind: "function", name, arguments: expression.arguments.map((a) => lower(a.value)) };
      const callable = option?.calls.find((c) => c.name === name);
      if (!callable) return { kind: "word", value: name };
      return {
        kind: "call",
        callable,
        arguments: lowerArguments(lowering, callable, expression.arguments),
        values: writtenValues(lowering, callable, expression.arguments),
      };
    }
    // Of a network without errors, none of these is the value of an option or a constant.
    case "path":
    case "record":
    case "unknown":
    case "missing":
      return { kind: "word", value: "" };
  }
}

export function lowerArguments(
  lowering: Lowering,
  callable: Callable,
  args: readonly ast.ArgumentExpression[],
): readonly Argument[] {
  return matchOptions(callable, args).map(([option, value]) => ({
    option,
    value: lowerExpression(lowering, value, callable.options[option]),
  }));
}

/** The values of a call's options as far as its text tells them. */
export function writtenValues(
  lowering: Lowering,
  callable: Callable,
  args: readonly ast.ArgumentExpression[],
): Readonly<Record<string, unknown>> {
  const values = Object.fromEntries(
    Object.entries(callable.options).map(([name, { fallback }]) => [name, fallback]),
  );
  for (const [name, expression] of matchOptions(callable, args)) {
    const option = callable.options[name];
    const isKnown = isFixed(lowerExpression(lowering, expression, option));
    const value = isKnown ? valueOf(lowering, expression) : undefined;
    const reading = value && option?.read(value);
    if (reading?.ok) values[name] = reading.value;
  }
  return values;
}

/** What a block's parameter is given, or its default. */
export function lowerGiven(
  lowering: Lowering,
  option: Option<unknown> | undefined,
  expression: ast.Expression,
): Given {
  const value = lowerExpression(lowering, expression, option);
  const known =
    option && option.calls.length > 0 && isFixed(value) ? valueOf(lowering, expression) : undefined;
  const reading = known && option?.read(known);
  return { value, read: reading?.ok ? reading.value : undefined };
}

function lowerName(lowering: Lowering, name: ast.Name, option: Option<unknown> | undefined): Expression {
  const meaning = meaningOf(lowering, name);
  switch (meaning?.kind) {
    case "constant": {
      const { declaration } = meaning;
      const { type } = lowerConstant(lowering, declaration);
      if (type !== "other") return { kind: "reference", to: idOf(lowering, declaration), type };
      return setValue(lowering, declaration) ?? lowerExpression(lowering, declaration.value, option);
    }
    case "parameter": {
      const values = lowering.model.resolved.parameterValues.get(meaning.parameter) ?? [];
      const type = common(values.map(typeOfValue)) ?? "other";
      return { kind: "reference", to: idOf(lowering, meaning.parameter), type };
    }
    case "index":
      return { kind: "reference", to: idOf(lowering, meaning.step), type: "number" };
    default:
      return { kind: "word", value: name.text };
  }
}

/** Whatever is no word and no call keeps its name in code, and its type is not `other`. */
export function lowerConstant(
  lowering: Lowering,
  declaration: ast.ConstDeclaration,
): { readonly expression: Expression; readonly type: ValueType } {
  const known = lowering.constants.get(declaration);
  if (known) return known;
  const expression = setValue(lowering, declaration) ?? lowerExpression(lowering, declaration.value);
  const lowered = { expression, type: typeOf(expression) };
  lowering.constants.set(declaration, lowered);
  return lowered;
}

export function isNamed(lowering: Lowering, declaration: ast.ConstDeclaration): boolean {
  return lowerConstant(lowering, declaration).type !== "other";
}

/** A param may have been set to another value than the text's. */
function setValue(lowering: Lowering, declaration: ast.ConstDeclaration): Expression | undefined {
  const value = declaration.kind === "param" ? constantValue(lowering, declaration) : undefined;
  switch (value?.kind) {
    case "number":
      return { kind: "number", value: value.value };
    case "flag":
      return { kind: "flag", value: value.value };
    case "text":
      return { kind: "text", value: value.value };
    case "word":
      return { kind: "word", value: value.value };
    default:
      return undefined;
  }
}

function typeOfValue(value: Value): ValueType {
  if (value.kind === "list") return common(value.items.map(typeOfValue)) === "number" ? "list" : "other";
  return value.kind === "number" || value.kind === "flag" || value.kind === "text" ? value.kind : "other";
}

function common(types: readonly ValueType[]): ValueType | undefined {
  return types.every((type) => type === types[0]) ? types[0] : undefined;
}
