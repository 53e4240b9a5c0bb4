import type { Callable } from "../catalogue/options.js";
import { isFlat } from "./shared-form.js";
import type * as ast from "../1-parse/ast.js";
import type { Meaning } from "../2-resolve/resolved.js";
import { sameShape } from "../shape/shape.js";
import type { Body, Flow, FunctionStep, LayerStep, Path, Repeat, Step } from "./body.js";
import type { Id } from "./expression.js";
import { lowerArguments, lowerExpression, lowerGiven, writtenValues } from "./lower-expression.js";
import { idOf, isReference, meaningOf, newId } from "./lowering.js";
import type { Lowering } from "./lowering.js";
import { matchParameters } from "./match-arguments.js";
import { optionOf } from "./parameter-option.js";

/** Where a pipeline stands. */
export interface Place {
  readonly lowering: Lowering;
  /** What `in` is here. */
  readonly in: Id | undefined;
  /** Whether it runs once, so that shapes are those of one node. */
  readonly once: boolean;
  /** Bodies hold pipelines, which hold repeats, which have bodies. */
  readonly lowerBody: (place: Place, body: ast.Body, path: Path) => Body;
}

/** `path` is the name of what the pipeline declares; the rule for its steps is that of `runPipeline` in `2-resolve`. */
export function lowerFlow(place: Place, pipeline: ast.Pipeline, path: Path): Flow {
  const { lowering } = place;
  const steps = pipeline.steps.filter((step) => step.kind !== "assert");
  const [first] = steps;
  const isAlone = steps.filter((step) => !isReference(lowering, step)).length === 1;
  const uses = new Map<string, number>();
  const lowered = steps.flatMap((step): Step[] => {
    if (isReference(lowering, step)) return [];
    const name = step.kind === "repeat" ? "repeat" : step.name.text;
    const use = (uses.get(name) ?? 0) + 1;
    uses.set(name, use);
    const at = isAlone ? path : below(path, use === 1 ? name : `${name}_${use}`);
    return step.kind === "repeat" ? [lowerRepeat(place, step, at)] : lowerCall(place, step, at);
  });
  if (lowered[0]?.kind === "fusion") return { from: undefined, steps: lowered };
  const begins = first?.kind === "call" && isReference(lowering, first) ? first.name : undefined;
  return { from: begins ? valueNamed(place, begins) : place.in, steps: lowered };
}

export function below(path: Path, step: string): Path {
  const last = path.at(-1);
  const more = path.length === 0 ? step : `/${step}`;
  return typeof last === "string" ? [...path.slice(0, -1), last + more] : [...path, more];
}

/** The value that a name stands for: `in`, an input, or a flow that was declared above. */
function valueNamed(place: Place, name: ast.Name): Id | undefined {
  const meaning = meaningOf(place.lowering, name);
  if (meaning?.kind === "in") return place.in;
  if (meaning?.kind !== "input" && meaning?.kind !== "flow") return undefined;
  return idOf(place.lowering, meaning.declaration);
}

function lowerCall(place: Place, step: ast.CallStep, path: Path): Step[] {
  const meaning = meaningOf(place.lowering, step.name);
  const args = step.arguments ?? [];
  switch (meaning?.kind) {
    case "layer":
      return [
        {
          kind: "layer",
          layer: meaning.layer,
          path,
          ...madeOf(place, step),
          ...builtOf(place, step, meaning.layer, args),
        },
      ];
    case "fusion": {
      const { fusion } = meaning;
      const options = args.filter((a) => a.name);
      const sources = args.flatMap(({ name, value }) =>
        name || value.kind !== "name" ? [] : (valueNamed(place, value.name) ?? []),
      );
      return [
        {
          kind: "fusion",
          fusion,
          sources,
          path,
          ...madeOf(place, step),
          ...builtOf(place, step, fusion, options),
        },
      ];
    }
    case "flow": {
      const { declaration } = meaning;
      const isPlain = isFlat(place.lowering, declaration);
      const layers = declaration.pipeline.steps.filter(({ kind }) => kind !== "assert").length;
      const part = idOf(place.lowering, declaration);
      return [{ kind: "shared", part, isPlain, layers, ...madeOf(place, step) }];
    }
    case "block":
      return [lowerBlockCall(place, step, meaning, path)];
    default:
      return [];
  }
}

function lowerBlockCall(
  place: Place,
  step: ast.CallStep,
  { declaration }: Extract<Meaning, { kind: "block" }>,
  path: Path,
): FunctionStep {
  const { lowering } = place;
  const given = new Map(matchParameters(declaration, step.arguments ?? []));
  const last = declaration.parameters.findLastIndex((parameter) => given.has(parameter));
  const args = declaration.parameters.slice(0, last + 1).map((parameter) => {
    const value = given.get(parameter);
    return value && lowerGiven(lowering, optionOf(lowering, parameter, declaration), value);
  });
  return {
    kind: "call",
    function: idOf(lowering, declaration),
    path,
    arguments: args,
    ...madeOf(place, step),
  };
}

/** Shapes where they are one node's. */
function madeOf({ lowering, once }: Place, step: ast.CallStep): Pick<LayerStep, "shape" | "changesShape"> {
  const { nodes } = lowering.model;
  const [passage] = once ? (lowering.passages.get(step) ?? []) : [];
  const shape = passage && nodes[passage.after]?.shape;
  const before = passage?.before === undefined ? undefined : nodes[passage.before]?.shape;
  return { shape, changesShape: shape !== undefined && !(before && sameShape(before, shape) === true) };
}

function builtOf(
  { lowering }: Place,
  step: ast.CallStep,
  callable: Callable,
  written: readonly ast.ArgumentExpression[],
): Pick<LayerStep, "arguments" | "nodes" | "unreached"> {
  const args = lowerArguments(lowering, callable, written);
  const nodes = (lowering.passages.get(step) ?? []).map(({ after }) => after);
  const unreached = nodes.length === 0 ? writtenValues(lowering, callable, written) : undefined;
  return { arguments: args, nodes, unreached };
}

function lowerRepeat(place: Place, step: ast.RepeatStep, path: Path): Repeat {
  const { lowering } = place;
  const index = { id: idOf(lowering, step), name: step.index?.text ?? "turn" };
  const value = newId(lowering);
  const turn = { ...place, in: value, once: false };
  return {
    kind: "repeat",
    index,
    from: step.from ? lowerExpression(lowering, step.from) : { kind: "number", value: 1 },
    to: lowerExpression(lowering, step.to),
    value,
    body: place.lowerBody(turn, step.body, [...below(path, ""), { of: index.id }]),
  };
}
