import type * as ast from "../1-parse/ast.js";
import { isKept } from "./constant-kind.js";
import { meaningOf } from "./writer.js";
import type { Writer } from "./writer.js";

/**
 * Which of a body's declarations lead to its result. TypeScript refuses names that nobody uses, and a layer that
 * leads nowhere is not in the model either.
 */
export function liveDeclarations<D extends ast.Declaration>(
  writer: Writer,
  declarations: readonly D[],
  used: Set<object>,
): readonly D[] {
  // Names are used only below their declarations, so one pass from the end finds all.
  return declarations
    .toReversed()
    .filter((declaration) => {
      if (!used.has(declaration)) return false;
      addUses(writer, declaration, used);
      return true;
    })
    .toReversed();
}

export function addUses(writer: Writer, declaration: ast.Declaration, used: Set<object>): void {
  switch (declaration.kind) {
    case "const":
    case "param":
      return addExpression(writer, declaration.value, used);
    case "branch":
    case "trunk":
    case "fuse":
    case "shared":
    case "head":
      return addPipeline(writer, declaration.pipeline, used);
    case "block":
      for (const { fallback } of declaration.parameters) if (fallback) addExpression(writer, fallback, used);
      return addBody(writer, declaration.body, used);
    default:
      return;
  }
}

export function addBody(writer: Writer, body: ast.Body, used: Set<object>): void {
  for (const declaration of body.declarations) addUses(writer, declaration, used);
  if (body.pipeline) addPipeline(writer, body.pipeline, used);
}

export function addPipeline(writer: Writer, pipeline: ast.Pipeline, used: Set<object>): void {
  for (const step of pipeline.steps) {
    if (step.kind === "repeat") {
      if (step.from) addExpression(writer, step.from, used);
      addExpression(writer, step.to, used);
      addBody(writer, step.body, used);
      // The index is in the turns' names.
      used.add(step);
    }
    if (step.kind !== "call") continue;
    addName(writer, step.name, used);
    for (const { value } of step.arguments ?? []) addExpression(writer, value, used);
  }
}

export function addExpression(writer: Writer, value: ast.Expression, used: Set<object>): void {
  switch (value.kind) {
    case "name":
      return addName(writer, value.name, used);
    case "grouped":
      return addExpression(writer, value.inner, used);
    case "negate":
      return addExpression(writer, value.operand, used);
    case "binary":
      addExpression(writer, value.left, used);
      return addExpression(writer, value.right, used);
    case "list":
      for (const item of value.items) addExpression(writer, item, used);
      return;
    case "record":
      for (const setting of value.settings) addExpression(writer, setting.value, used);
      return;
    case "call":
      for (const argument of value.arguments) addExpression(writer, argument.value, used);
  }
}

function addName(writer: Writer, name: ast.Name, used: Set<object>): void {
  const meaning = meaningOf(writer, name);
  if (meaning?.kind === "parameter") used.add(meaning.parameter);
  if (meaning?.kind === "constant") {
    if (isKept(writer, meaning.declaration)) used.add(meaning.declaration);
    else addExpression(writer, meaning.declaration.value, used);
  }
  if (meaning?.kind === "flow" || meaning?.kind === "block" || meaning?.kind === "input")
    used.add(meaning.declaration);
}
