import type {
  Body,
  Flow,
  FunctionStep,
  FusionStep,
  LayerStep,
  Origin,
  Repeat,
  SharedStep,
  Step,
} from "../../../4-lower/body.js";
import type { Id } from "../../../4-lower/expression.js";
import type { Shape } from "../../../shape/shape.js";
import { shapeText } from "../../../shape/shape.js";
import { layerNameOf } from "../layer-name.js";
import { claim, within } from "../typescript/names.js";
import type { Names } from "../typescript/names.js";
import { array, call, literal, name } from "../typescript/tree.js";
import type { Expression, Item, Statement } from "../typescript/tree.js";
import { declare, identifierOf, joined, remark } from "../writer.js";
import type { Writer } from "../writer.js";
import { expressionOf, givenOf, layerCall } from "./expression.js";

/** Where code is written. */
export interface Place {
  readonly writer: Writer;
  readonly names: Names;
  /** Writes a body within: flows hold loops, whose bodies hold functions, whose bodies hold flows. */
  readonly writeBody: (place: Place, body: Body, goal: Goal) => Statement[];
}

/** Where a flow's value goes. */
export type Goal =
  | {
      readonly kind: "declare";
      readonly name: string;
      readonly origin: Origin;
      readonly shape: Shape | undefined;
    }
  | { readonly kind: "assign"; readonly name: string }
  | { readonly kind: "return" };

/** Steps that are one expression, or a loop. */
type Stage = InlineStage | { readonly kind: "repeat"; readonly step: Repeat };

type InlineStage =
  | { readonly kind: "layers"; readonly steps: readonly PipeStep[] }
  | { readonly kind: "join"; readonly step: FusionStep }
  | { readonly kind: "call"; readonly step: FunctionStep | SharedStep };

/** A step that is a layer in code, or a list of them. */
type PipeStep = LayerStep | SharedStep;

/** Statements that compute a flow. One or two stages are one expression, more of them a variable. */
export function writeFlow(place: Place, flow: Flow, goal: Goal): Statement[] {
  const stages = stagesOf(flow.steps);
  const begins = name(identifierOf(place.writer, flow.from));
  const inlined = stages.filter((stage) => stage.kind !== "repeat");
  const isShort = stages.length <= 2 && inlined.length === stages.length && !isHidden(stages);
  if (!isShort) return writeStages(place, begins, stages, goal);

  const told = goal.kind === "declare" ? remark(place.writer, goal.origin) : undefined;
  let value: Inline = { code: begins, tells: false };
  for (const stage of inlined) {
    const next = inline(place, value.code, stage, told);
    value = { code: next.code, tells: value.tells || next.tells };
  }
  // A line within has told what there is to tell.
  const comment = value.tells
    ? undefined
    : joined(told, goal.kind === "declare" ? text(goal.shape) : undefined);
  return [{ ...put(goal, value.code), comment }];
}

function stagesOf(steps: readonly Step[]): readonly Stage[] {
  const stages: Stage[] = [];
  let layers: PipeStep[] = [];
  const close = () => {
    if (layers.length > 0) stages.push({ kind: "layers", steps: layers });
    layers = [];
  };
  for (const step of steps) {
    if (step.kind === "layer" || (step.kind === "shared" && step.isPlain)) {
      layers.push(step);
      continue;
    }
    close();
    if (step.kind === "repeat") stages.push({ kind: "repeat", step });
    else if (step.kind === "fusion") stages.push({ kind: "join", step });
    else stages.push({ kind: "call", step });
  }
  close();
  return stages;
}

/** Several layers are hard to see as the argument of a call. */
function isHidden([first, second]: readonly Stage[]): boolean {
  return first?.kind === "layers" && first.steps.length > 1 && second !== undefined;
}

function put(goal: Goal, value: Expression): Statement {
  switch (goal.kind) {
    case "declare":
      return { kind: "declare", word: "const", name: goal.name, value };
    case "assign":
      return { kind: "assign", name: goal.name, value };
    case "return":
      return { kind: "return", value };
  }
}

/** `let y = …;` and a statement for each further stage. */
function writeStages(place: Place, begins: Expression, stages: readonly Stage[], goal: Goal): Statement[] {
  const last = stages.at(-1);
  const returns = goal.kind === "return" && last?.kind !== "repeat" && stages.length > 1;
  const variable = goal.kind === "return" ? claim(place.names, "y") : goal.name;
  const statements: Statement[] = [];
  let value = begins;
  // Assigning to a variable that is there already needs no declaration.
  let declared = goal.kind === "assign";
  const assign = (to: Expression, comment: string | undefined) => {
    statements.push(
      declared
        ? { kind: "assign", name: variable, value: to, comment }
        : { kind: "declare", word: "let", name: variable, value: to, comment },
    );
    declared = true;
    value = name(variable);
  };
  for (const stage of stages) {
    const told = goal.kind === "declare" && !declared ? remark(place.writer, goal.origin) : undefined;
    if (stage.kind === "repeat") {
      if (value.kind !== "name" || value.name !== variable) assign(value, told);
      statements.push(writeRepeat(place, stage.step, variable));
    } else if (stage === last && returns) {
      statements.push({ kind: "return", value: inline(place, value, stage, undefined).code });
    } else {
      const { code, tells } = inline(place, value, stage, told);
      const end = stage === last && goal.kind === "declare" ? goal.shape : undefined;
      assign(code, tells ? undefined : joined(told, text(shapeOf(stage) ?? end)));
    }
  }
  if (goal.kind === "return" && !returns) statements.push({ kind: "return", value });
  return statements;
}

function shapeOf(stage: Stage): Shape | undefined {
  if (stage.kind === "repeat") return undefined;
  return stage.kind === "layers" ? stage.steps.at(-1)?.shape : stage.step.shape;
}

function text(shape: Shape | undefined): string | undefined {
  return shape && shapeText(shape);
}

function writeRepeat(place: Place, step: Repeat, variable: string): Statement {
  const { writer } = place;
  const names = within(place.names);
  const index = declare(writer, names, step.index.id, step.index.name);
  writer.identifiers.set(step.value, variable);
  return {
    kind: "for",
    index,
    from: expressionOf(writer, step.from),
    to: expressionOf(writer, step.to),
    body: place.writeBody({ ...place, names }, step.body, { kind: "assign", name: variable }),
  };
}

interface Inline {
  readonly code: Expression;
  /** Whether comments stand within, among them the one that was to be told. */
  readonly tells: boolean;
}

/** One expression for a stage; a pipe of several layers has a line for each that changes the shape. */
function inline(place: Place, x: Expression, stage: InlineStage, told: string | undefined): Inline {
  const { writer } = place;
  const identifier = (id: Id) => identifierOf(writer, id);
  if (stage.kind === "join") {
    const { path, sources, ...step } = stage.step;
    writer.helpers.add("join");
    const nodes = nodesOf(writer, step.nodes);
    const layerName = layerNameOf(path, identifier);
    const layer = layerCall(writer, step.fusion, layerName, step.arguments, step.unreached ?? {}, nodes);
    const joins = array(sources.map((source) => name(identifier(source))));
    return { code: call(name("join"), layer, joins), tells: false };
  }
  if (stage.kind === "call") {
    const { step } = stage;
    if (step.kind === "shared") return { code: call(name(identifier(step.part)), x), tells: false };
    const args = step.arguments.map((given) => (given ? givenOf(writer, given) : literal(undefined)));
    const callee = name(identifier(step.function));
    return { code: call(callee, layerNameOf(step.path, identifier), x, ...args), tells: false };
  }
  writer.helpers.add("pipe");
  const { steps } = stage;
  const tells = steps.length > 1 && steps.some(({ changesShape }) => changesShape);
  const items: Item[] = steps.map((step) => ({
    value: pipedOf(writer, step),
    comment: tells && step.changesShape ? text(step.shape) : undefined,
  }));
  const first: Item = { value: x, comment: tells ? told : undefined };
  return { code: { kind: "call", callee: name("pipe"), arguments: [first, ...items], isNew: false }, tells };
}

function pipedOf(writer: Writer, step: PipeStep): Expression {
  const identifier = (id: Id) => identifierOf(writer, id);
  if (step.kind === "layer") return stepLayer(writer, step);
  const part = name(identifier(step.part));
  return step.layers > 1 ? { kind: "spread", of: part } : part;
}

export function stepLayer(writer: Writer, step: LayerStep): Expression {
  const layerName = layerNameOf(step.path, (id) => identifierOf(writer, id));
  const nodes = nodesOf(writer, step.nodes);
  return layerCall(writer, step.layer, layerName, step.arguments, step.unreached ?? {}, nodes);
}

function nodesOf({ program }: Writer, ids: readonly number[]) {
  return ids.flatMap((id) => program.nodes[id] ?? []);
}
