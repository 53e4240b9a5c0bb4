import type * as ast from "../1-parse/ast.js";
import type { Value } from "../catalogue/value.js";
import { functions } from "../2-resolve/evaluate.js";
import { meaningOf } from "./writer.js";
import type { Kind, Writer } from "./writer.js";

/** What an expression surely comes to; `other` for words and calls, whose code depends on the option they are for. */
export function kindOf(writer: Writer, expression: ast.Expression): Kind {
  switch (expression.kind) {
    case "number":
    case "negate":
    case "binary":
      return "number";
    case "flag":
    case "text":
      return expression.kind;
    case "grouped":
      return kindOf(writer, expression.inner);
    case "call":
      return functions.has(expression.name.text) ? "number" : "other";
    case "list":
      return common(expression.items.map((item) => kindOf(writer, item))) === "number" ? "list" : "other";
    case "name": {
      const meaning = meaningOf(writer, expression.name);
      if (meaning?.kind === "index") return "number";
      if (meaning?.kind === "constant") return kindOfConstant(writer, meaning.declaration);
      if (meaning?.kind !== "parameter") return "other";
      const values = writer.model.resolved.parameterValues.get(meaning.parameter) ?? [];
      return common(values.map(kindOfValue)) ?? "other";
    }
    default:
      return "other";
  }
}

function kindOfValue(value: Value): Kind {
  if (value.kind === "list") return common(value.items.map(kindOfValue)) === "number" ? "list" : "other";
  return value.kind === "number" || value.kind === "flag" || value.kind === "text" ? value.kind : "other";
}

function common(kinds: readonly Kind[]): Kind | undefined {
  return kinds.every((kind) => kind === kinds[0]) ? kinds[0] : undefined;
}

/** Whether a const keeps its name in the code; others are written out where they are used. */
export function isKept(writer: Writer, declaration: ast.ConstDeclaration): boolean {
  return kindOfConstant(writer, declaration) !== "other";
}

function kindOfConstant(writer: Writer, declaration: ast.ConstDeclaration): Kind {
  const kind = writer.kinds.get(declaration) ?? kindOf(writer, declaration.value);
  writer.kinds.set(declaration, kind);
  return kind;
}

/** Whether the code of an expression speaks of consts, parameters or indexes by name. */
export function isSymbolic(writer: Writer, expression: ast.Expression): boolean {
  switch (expression.kind) {
    case "name": {
      const meaning = meaningOf(writer, expression.name);
      if (meaning?.kind !== "constant") return meaning?.kind === "parameter" || meaning?.kind === "index";
      if (isSet(writer, meaning.declaration)) return false;
      return isKept(writer, meaning.declaration) || isSymbolic(writer, meaning.declaration.value);
    }
    case "grouped":
      return isSymbolic(writer, expression.inner);
    case "negate":
      return isSymbolic(writer, expression.operand);
    case "binary":
      return isSymbolic(writer, expression.left) || isSymbolic(writer, expression.right);
    case "list":
      return expression.items.some((item) => isSymbolic(writer, item));
    case "call":
      return expression.arguments.some((argument) => isSymbolic(writer, argument.value));
    default:
      return false;
  }
}

/** Through parentheses and consts that are written out. */
export function writtenOut(writer: Writer, expression: ast.Expression): ast.Expression {
  if (expression.kind === "grouped") return writtenOut(writer, expression.inner);
  if (expression.kind !== "name") return expression;
  const meaning = meaningOf(writer, expression.name);
  if (meaning?.kind !== "constant" || isKept(writer, meaning.declaration)) return expression;
  if (isSet(writer, meaning.declaration)) return expression;
  return writtenOut(writer, meaning.declaration.value);
}

/** Whether a param has a word that may not be the one in the text. */
export function isSet(writer: Writer, declaration: ast.ConstDeclaration): boolean {
  return declaration.kind === "param" && writer.values.get(declaration)?.kind === "word";
}
