import type * as ast from "../1-parse/ast.js";
import { isNamed } from "./lower-expression.js";
import { meaningOf } from "./lowering.js";
import type { Lowering } from "./lowering.js";

/**
 * Which of some declarations lead to what is used below them. What leads nowhere is not in the network either, and no
 * compiler likes names that nobody uses.
 */
export function liveDeclarations<D extends ast.Declaration>(
  lowering: Lowering,
  declarations: readonly D[],
  used: Set<object>,
): readonly D[] {
  // Names are used only below their declarations, so one pass from the end finds all.
  return declarations
    .toReversed()
    .filter((declaration) => {
      if (!used.has(declaration)) return false;
      addUses(lowering, declaration, used);
      return true;
    })
    .toReversed();
}

export function addUses(lowering: Lowering, declaration: ast.Declaration, used: Set<object>): void {
  switch (declaration.kind) {
    case "const":
    case "param":
      return addExpression(lowering, declaration.value, used);
    case "branch":
    case "trunk":
    case "fuse":
    case "shared":
    case "head":
      return addPipeline(lowering, declaration.pipeline, used);
    case "block":
      for (const { fallback } of declaration.parameters)
        if (fallback) addExpression(lowering, fallback, used);
      addBody(lowering, declaration.body, used);
      return;
    default:
      return;
  }
}

/** The declarations that lead to what a body gives. */
export function addBody(lowering: Lowering, body: ast.Body, used: Set<object>): readonly ast.Declaration[] {
  if (body.pipeline) addPipeline(lowering, body.pipeline, used);
  const out = outOf(body);
  if (out) used.add(out);
  return liveDeclarations(lowering, body.declarations, used);
}

/** A body without a pipeline gives what is declared as `out`. */
export function outOf({ pipeline, declarations }: ast.Body): ast.FlowDeclaration | undefined {
  if (pipeline) return undefined;
  const out = declarations.findLast((d) => "name" in d && d.name.text === "out");
  return out && isFlow(out) ? out : undefined;
}

export function isFlow(declaration: ast.Declaration): declaration is ast.FlowDeclaration {
  const { kind } = declaration;
  return kind === "branch" || kind === "trunk" || kind === "fuse" || kind === "shared";
}

export function addPipeline(lowering: Lowering, pipeline: ast.Pipeline, used: Set<object>): void {
  for (const step of pipeline.steps) {
    if (step.kind === "repeat") {
      if (step.from) addExpression(lowering, step.from, used);
      addExpression(lowering, step.to, used);
      addBody(lowering, step.body, used);
    }
    if (step.kind !== "call") continue;
    addName(lowering, step.name, used);
    for (const { value } of step.arguments ?? []) addExpression(lowering, value, used);
  }
}

export function addExpression(lowering: Lowering, value: ast.Expression, used: Set<object>): void {
  switch (value.kind) {
    case "name":
      return addName(lowering, value.name, used);
    case "grouped":
      return addExpression(lowering, value.inner, used);
    case "negate":
      return addExpression(lowering, value.operand, used);
    case "binary":
      addExpression(lowering, value.left, used);
      return addExpression(lowering, value.right, used);
    case "list":
      for (const item of value.items) addExpression(lowering, item, used);
      return;
    case "record":
      for (const setting of value.settings) addExpression(lowering, setting.value, used);
      return;
    case "call":
      for (const argument of value.arguments) addExpression(lowering, argument.value, used);
  }
}

function addName(lowering: Lowering, name: ast.Name, used: Set<object>): void {
  const meaning = meaningOf(lowering, name);
  if (meaning?.kind === "parameter") used.add(meaning.parameter);
  if (meaning?.kind === "constant") {
    if (isNamed(lowering, meaning.declaration)) used.add(meaning.declaration);
    else addExpression(lowering, meaning.declaration.value, used);
  }
  if (meaning?.kind === "flow" || meaning?.kind === "block" || meaning?.kind === "input")
    used.add(meaning.declaration);
}
