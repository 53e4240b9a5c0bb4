import type * as ast from "../1-parse/ast.js";
import { expressionCode } from "./expression.js";
import { turnOf } from "./layer-path.js";
import type { LayerPath } from "./layer-path.js";
import { claim, within } from "./names.js";
import { stagesOf } from "./pipeline.js";
import type { LayerCode, Stage } from "./pipeline.js";
import { remark } from "./writer.js";
import type { Goal, Place } from "./place.js";

/** Statements that compute a pipeline. One or two stages are one expression, more of them a variable. */
export function writeFlow(
  place: Place,
  pipeline: ast.Pipeline,
  path: LayerPath,
  goal: Goal,
  more: readonly Stage[] = [],
): string {
  const stages = [...stagesOf(place, pipeline, path), ...more];
  const begins = stages[0]?.kind === "value" ? stages[0].code : (place.in ?? "undefined");
  const rest = stages.filter((stage) => stage.kind !== "value");
  const short = rest.length <= 2 && rest.every(({ kind }) => kind !== "repeat") && !isHidden(rest);
  if (!short) return writeStages(place, begins, rest, goal);

  const told = goal.kind === "declare" ? remark(place.writer, goal.span, undefined) : "";
  const value = rest.reduce((x, stage, i) => inline(place, x, stage, i === 0 ? told : ""), begins);
  // A line within has told what there is to tell.
  const hasLines = value.includes(" //");
  const shape = goal.kind === "declare" && !hasLines ? goal.shape : undefined;
  const end = hasLines ? "" : joinRemark(told, shape);
  return `${put(goal, value)}${end}\n`;
}

/** Several layers are hard to see as the argument of a call. */
function isHidden([first, second]: readonly Stage[]): boolean {
  return first?.kind === "layers" && first.layers.length > 1 && second !== undefined;
}

function put(goal: Goal, value: string): string {
  if (goal.kind === "declare") return `const ${goal.name} = ${value};`;
  return goal.kind === "assign" ? `${goal.name} = ${value};` : `return ${value};`;
}

function joinRemark(told: string, shape: string | undefined): string {
  if (shape === undefined) return told;
  return told === "" ? ` // ${shape}` : `${told}: ${shape}`;
}

/** `let y = …;` and a statement for each further stage. */
function writeStages(place: Place, begins: string, stages: readonly Stage[], goal: Goal): string {
  const last = stages.at(-1);
  const returns = goal.kind === "return" && last !== undefined && last.kind !== "repeat" && stages.length > 1;
  const name = goal.kind === "return" ? claim(place.names, "y") : goal.name;
  let code = "";
  let value = begins;
  // Assigning to a variable that is there already needs no declaration.
  let declared = goal.kind === "assign";
  const assign = (to: string) => {
    const statement = declared ? `${name} = ${to};` : `let ${name} = ${to};`;
    declared = true;
    value = name;
    return statement;
  };
  for (const stage of stages) {
    const told = goal.kind === "declare" && !declared ? remark(place.writer, goal.span, undefined) : "";
    if (stage.kind === "repeat") {
      if (value !== name) code += `${assign(value)}${told}\n`;
      code += writeRepeat(place, stage.step, stage.path, name);
    } else if (stage === last && returns) {
      code += `return ${inline(place, value, stage, "")};\n`;
    } else {
      const next = inline(place, value, stage, told);
      const shape = shapeOf(stage) ?? (stage === last && goal.kind === "declare" ? goal.shape : undefined);
      code += `${assign(next)}${next.includes(" //") ? "" : joinRemark(told, shape)}\n`;
    }
  }
  return goal.kind === "return" && !returns ? `${code}return ${value};\n` : code;
}

function shapeOf(stage: Stage): string | undefined {
  if (stage.kind === "layers") return stage.layers.at(-1)?.shape;
  return stage.kind === "call" ? stage.shape : undefined;
}

function writeRepeat(place: Place, step: ast.RepeatStep, path: LayerPath, name: string): string {
  const { writer } = place;
  const names = within(place.names);
  const index = claim(names, step.index?.text ?? "turn");
  writer.identifiers.set(step, index);
  const from = step.from ? expressionCode(writer, step.from) : "1";
  const to = expressionCode(writer, step.to);
  const turn: Place = { ...place, names, in: name, once: false };
  const body = place.writeBody(turn, step.body, turnOf(path, index), { kind: "assign", name });
  return `for (let ${index} = ${from}; ${index} <= ${to}; ${index}++) {\n${body}}\n`;
}

/** One expression for a stage; a pipe of several layers has a line for each that changes the shape. */
function inline({ writer }: Place, x: string, stage: Stage, told: string): string {
  if (stage.kind === "call") return stage.code(x);
  if (stage.kind !== "layers") return x;
  writer.helpers.add("pipe");
  const { layers } = stage;
  const [only] = layers;
  if (layers.length === 1 && only) return `pipe(${x}, ${only.code})`;
  const lined = layers.some(({ changed }) => changed !== undefined);
  if (!lined) return `pipe(${x}, ${layers.map(({ code }) => code).join(", ")})`;
  return `pipe(${x},${told}\n${layers.map(lineOfLayer).join("\n")}\n)`;
}

function lineOfLayer({ code, changed }: LayerCode): string {
  return `${code},${changed === undefined ? "" : ` // ${changed}`}`;
}
