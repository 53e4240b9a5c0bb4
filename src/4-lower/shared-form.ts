import type * as ast from "../1-parse/ast.js";
import { meaningOf } from "./lowering.js";
import type { Lowering } from "./lowering.js";

/** Whether a shared part is made of layers alone. */
export function isFlat(lowering: Lowering, { pipeline }: ast.FlowDeclaration): boolean {
  return pipeline.steps.every(
    (step) =>
      step.kind === "assert" || (step.kind === "call" && meaningOf(lowering, step.name)?.kind === "layer"),
  );
}
