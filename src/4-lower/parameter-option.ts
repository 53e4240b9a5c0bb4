import type { Callable, Option } from "../catalogue/options.js";
import type * as ast from "../1-parse/ast.js";
import { meaningOf } from "./lowering.js";
import type { Lowering } from "./lowering.js";
import { matchOptions, matchParameters } from "./match-arguments.js";

/** The option that a block's parameter is handed to as it is, directly or through other blocks. */
export function optionOf(
  lowering: Lowering,
  parameter: ast.Parameter,
  block: ast.BlockDeclaration,
): Option<unknown> | undefined {
  const { options } = lowering;
  if (!options.has(parameter)) options.set(parameter, inBody(lowering, parameter, block.body));
  return options.get(parameter);
}

type Found = Option<unknown> | undefined;

function inBody(lowering: Lowering, parameter: ast.Parameter, body: ast.Body): Found {
  for (const declaration of body.declarations) {
    const found =
      declaration.kind === "block"
        ? inBody(lowering, parameter, declaration.body)
        : "pipeline" in declaration
          ? inPipeline(lowering, parameter, declaration.pipeline)
          : undefined;
    if (found) return found;
  }
  return body.pipeline && inPipeline(lowering, parameter, body.pipeline);
}

function inPipeline(lowering: Lowering, parameter: ast.Parameter, pipeline: ast.Pipeline): Found {
  for (const step of pipeline.steps) {
    if (step.kind === "assert") continue;
    const found =
      step.kind === "repeat" ? inBody(lowering, parameter, step.body) : inCall(lowering, parameter, step);
    if (found) return found;
  }
  return undefined;
}

function inCall(lowering: Lowering, parameter: ast.Parameter, step: ast.CallStep): Found {
  const meaning = meaningOf(lowering, step.name);
  const args = step.arguments ?? [];
  switch (meaning?.kind) {
    case "layer":
      return inOptions(lowering, parameter, meaning.layer, args);
    case "fusion": {
      const named = args.filter((a) => a.name);
      return inOptions(lowering, parameter, meaning.fusion, named);
    }
    case "block":
      for (const [inner, value] of matchParameters(meaning.declaration, args))
        if (stands(lowering, parameter, value)) return optionOf(lowering, inner, meaning.declaration);
      return undefined;
    default:
      return undefined;
  }
}

function inOptions(
  lowering: Lowering,
  parameter: ast.Parameter,
  callable: Callable,
  args: readonly ast.ArgumentExpression[],
): Found {
  for (const [name, value] of matchOptions(callable, args)) {
    const option = callable.options[name];
    if (stands(lowering, parameter, value)) return option;
    if (value.kind !== "call") continue;
    const inner = option?.calls.find((c) => c.name === value.name.text);
    const found = inner && inOptions(lowering, parameter, inner, value.arguments);
    if (found) return found;
  }
  return undefined;
}

function stands(lowering: Lowering, parameter: ast.Parameter, value: ast.Expression): boolean {
  if (value.kind === "grouped") return stands(lowering, parameter, value.inner);
  const meaning = value.kind === "name" ? meaningOf(lowering, value.name) : undefined;
  return meaning?.kind === "parameter" && meaning.parameter === parameter;
}
