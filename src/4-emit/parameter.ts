import type * as ast from "../1-parse/ast.js";
import type { Callable, Option } from "../catalogue/options.js";
import type { Value } from "../catalogue/value.js";
import { isBuilt, isPart, usualConstruction } from "../5-emit/tfjs/layers/lookup.js";
import { partHomes } from "../5-emit/tfjs/layers/parts.js";
import { argumentsByOption } from "./layer-call.js";
import { literal } from "./literal.js";
import { meaningOf } from "./writer.js";
import type { Writer } from "./writer.js";

/** The option that a block's parameter is handed to as it is, directly or through other blocks. */
export function roleOf(
  writer: Writer,
  parameter: ast.Parameter,
  block: ast.BlockDeclaration,
): Option<unknown> | undefined {
  if (!writer.roles.has(parameter)) writer.roles.set(parameter, inBody(writer, parameter, block.body));
  return writer.roles.get(parameter);
}

function inBody(writer: Writer, parameter: ast.Parameter, body: ast.Body): Option<unknown> | undefined {
  for (const declaration of body.declarations) {
    const found =
      declaration.kind === "block"
        ? inBody(writer, parameter, declaration.body)
        : "pipeline" in declaration
          ? inPipeline(writer, parameter, declaration.pipeline)
          : undefined;
    if (found) return found;
  }
  return body.pipeline && inPipeline(writer, parameter, body.pipeline);
}

function inPipeline(
  writer: Writer,
  parameter: ast.Parameter,
  pipeline: ast.Pipeline,
): Option<unknown> | undefined {
  for (const step of pipeline.steps) {
    if (step.kind === "assert") continue;
    const found =
      step.kind === "repeat" ? inBody(writer, parameter, step.body) : inCall(writer, parameter, step);
    if (found) return found;
  }
  return undefined;
}

function inCall(writer: Writer, parameter: ast.Parameter, step: ast.CallStep): Option<unknown> | undefined {
  const meaning = meaningOf(writer, step.name);
  const args = step.arguments ?? [];
  if (meaning?.kind === "layer") return inOptions(writer, parameter, meaning.layer, args);
  if (meaning?.kind === "fusion")
    return inOptions(
      writer,
      parameter,
      meaning.fusion,
      args.filter((a) => a.name),
    );
  if (meaning?.kind !== "block") return undefined;
  for (const [inner, value] of argumentsByParameter(meaning.declaration, args))
    if (stands(writer, parameter, value)) return roleOf(writer, inner, meaning.declaration);
  return undefined;
}

function inOptions(
  writer: Writer,
  parameter: ast.Parameter,
  callable: Callable,
  args: readonly ast.ArgumentExpression[],
): Option<unknown> | undefined {
  for (const [name, value] of argumentsByOption(callable, args)) {
    const option = callable.options[name];
    if (stands(writer, parameter, value)) return option;
    const callee = value.kind === "call" ? value.name.text : undefined;
    const inner = option?.calls.find((c) => c.name === callee);
    const found =
      inner && value.kind === "call" ? inOptions(writer, parameter, inner, value.arguments) : undefined;
    if (found) return found;
  }
  return undefined;
}

function stands(writer: Writer, parameter: ast.Parameter, value: ast.Expression): boolean {
  if (value.kind === "grouped") return stands(writer, parameter, value.inner);
  const meaning = value.kind === "name" ? meaningOf(writer, value.name) : undefined;
  return meaning?.kind === "parameter" && meaning.parameter === parameter;
}

export function argumentsByParameter(
  block: ast.BlockDeclaration,
  args: readonly ast.ArgumentExpression[],
): ReadonlyMap<ast.Parameter, ast.Expression> {
  const given = new Map<ast.Parameter, ast.Expression>();
  let place = 0;
  for (const { name, value } of args) {
    const parameter = name
      ? block.parameters.find((p) => p.name.text === name.text)
      : block.parameters[place++];
    if (parameter) given.set(parameter, value);
  }
  return given;
}

/** The TypeScript of a parameter, from the values that it has in the calls. */
export function typeOf(values: readonly Value[], role: Option<unknown> | undefined): string {
  const types = new Set(values.map((value) => typeOfValue(value, role)));
  // The choices of the option say more than the ones that happen to be taken.
  const words = role?.words ?? [];
  if (
    role &&
    role.calls.length === 0 &&
    words.length > 0 &&
    words.length <= 4 &&
    values.every((v) => v.kind === "word")
  )
    return words.map(literal).join(" | ");
  return types.size === 0 ? "unknown" : [...types].toSorted().join(" | ");
}

function typeOfValue(value: Value, role: Option<unknown> | undefined): string {
  switch (value.kind) {
    case "number":
      return "number";
    case "flag":
      return "boolean";
    case "text":
      return "string";
    case "list":
      return value.items.length === 0
        ? "never[]"
        : `[${value.items.map((item) => typeOfValue(item, role)).join(", ")}]`;
    case "word":
    case "call": {
      const name = value.kind === "word" ? value.value : value.name;
      const callable = role?.calls.find((c) => c.name === name);
      if (!callable) return literal(name);
      if (isPart(callable))
        return value.kind === "word" && partHomes[callable.of].byName
          ? literal(name)
          : partHomes[callable.of].type;
      if (!isBuilt(callable)) return "string";
      const construction = usualConstruction(callable);
      return "factory" in construction
        ? `ReturnType<typeof tf.layers.${construction.factory}>`
        : "tf.layers.Layer";
    }
    default:
      return "unknown";
  }
}
