import type * as ast from "../1-parse/ast.js";
import { addExpression, addUses } from "./live.js";
import { isNamed } from "./lower-expression.js";
import { constantValue } from "./lowering.js";
import type { Lowering } from "./lowering.js";

/** Params that nothing but the training's settings reads: they can be set when the trainer is started. */
export function settableParams(
  lowering: Lowering,
  inNetwork: ReadonlySet<object>,
): ReadonlySet<ast.ConstDeclaration> {
  const { resolved } = lowering.model;
  const inTraining = new Set<object>();
  const elsewhere = new Set<object>(inNetwork);
  for (const declaration of resolved.ast.declarations) {
    if (declaration.kind === "data")
      for (const { value } of declaration.settings) addExpression(lowering, value, elsewhere);
    if (declaration.kind === "input") addInput(lowering, declaration, elsewhere);
    if (declaration.kind === "train" || declaration.kind === "head")
      for (const { value } of declaration.settings) addExpression(lowering, value, inTraining);
  }
  const constants = resolved.constants.map(({ declaration }) => declaration);
  for (const used of [inTraining, elsewhere])
    for (const declaration of constants.toReversed())
      if (used.has(declaration)) addUses(lowering, declaration, used);
  return new Set(
    constants.filter((declaration) => {
      const kind = constantValue(lowering, declaration)?.kind;
      const isPlain = kind === "number" || kind === "flag" || kind === "text";
      return (
        declaration.kind === "param" &&
        isPlain &&
        isNamed(lowering, declaration) &&
        inTraining.has(declaration) &&
        !elsewhere.has(declaration)
      );
    }),
  );
}

function addInput(lowering: Lowering, input: ast.InputDeclaration, used: Set<object>): void {
  if (input.source) addExpression(lowering, input.source, used);
  for (const step of input.preparation)
    if (step.kind === "call")
      for (const { value } of step.arguments ?? []) addExpression(lowering, value, used);
  for (const { value } of input.settings) addExpression(lowering, value, used);
}

/** The named consts and params that an expression depends on, directly or through consts. */
export function constantsOf(lowering: Lowering, expression: ast.Expression): ReadonlySet<object> {
  const used = new Set<object>();
  addExpression(lowering, expression, used);
  for (const { declaration } of lowering.model.resolved.constants.toReversed())
    if (used.has(declaration) && declaration.kind === "const") addUses(lowering, declaration, used);
  return used;
}
