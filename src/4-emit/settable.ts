import type * as ast from "../1-parse/ast.js";
import { isKept } from "./constant-kind.js";
import { constantValue } from "./expression.js";
import { addExpression, addUses } from "./liveness.js";
import type { Writer } from "./writer.js";

/** Params that nothing but the training's settings reads: they can be set when the trainer is started. */
export function settableParams(
  writer: Writer,
  inNetwork: ReadonlySet<object>,
): ReadonlySet<ast.ConstDeclaration> {
  const { ast: tree } = writer.model.resolved;
  const inTraining = new Set<object>();
  const elsewhere = new Set<object>(inNetwork);
  for (const declaration of tree.declarations) {
    if (declaration.kind === "data")
      for (const { value } of declaration.settings) addExpression(writer, value, elsewhere);
    if (declaration.kind === "input") addInput(writer, declaration, elsewhere);
    if (declaration.kind === "train" || declaration.kind === "head")
      for (const { value } of declaration.settings) addExpression(writer, value, inTraining);
  }
  const constants = writer.model.resolved.constants.map(({ declaration }) => declaration);
  for (const used of [inTraining, elsewhere])
    for (const declaration of constants.toReversed())
      if (used.has(declaration)) addUses(writer, declaration, used);
  return new Set(
    constants.filter((declaration) => {
      const kind = constantValue(writer, declaration)?.kind;
      const isPlain = kind === "number" || kind === "flag" || kind === "text";
      return (
        declaration.kind === "param" &&
        isPlain &&
        isKept(writer, declaration) &&
        inTraining.has(declaration) &&
        !elsewhere.has(declaration)
      );
    }),
  );
}

function addInput(writer: Writer, input: ast.InputDeclaration, used: Set<object>): void {
  if (input.source) addExpression(writer, input.source, used);
  for (const step of input.preparation)
    if (step.kind === "call")
      for (const { value } of step.arguments ?? []) addExpression(writer, value, used);
  for (const { value } of input.settings) addExpression(writer, value, used);
}
