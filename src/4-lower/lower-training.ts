import type * as ast from "../1-parse/ast.js";
import type { CheckedCall, CheckedTraining } from "../3-check/checked.js";
import type { ModelHead } from "../3-check/model.js";
import type { Expression } from "./expression.js";
import { constantOf } from "./lower-body.js";
import { lowerExpression } from "./lower-expression.js";
import { originOf } from "./lowering.js";
import type { Lowering } from "./lowering.js";
import { matchOptions } from "./match-arguments.js";
import type { HeadTraining, PartCall, Setting, Training } from "./program.js";
import { constantsOf, settableParams } from "./settable.js";

interface Settings {
  readonly lowering: Lowering;
  readonly params: ReadonlySet<ast.ConstDeclaration>;
}

/** `inNetwork` are the declarations that shape the network. */
export function lowerTraining(
  lowering: Lowering,
  training: CheckedTraining,
  inNetwork: ReadonlySet<object>,
): Training {
  const { resolved, heads } = lowering.model;
  const params = settableParams(lowering, inNetwork);
  const settings: Settings = { lowering, params };
  const written = writtenIn(resolved.ast.declarations.find((d) => d.kind === "train")?.settings);
  const setting = (name: string, value: number) => settingOf(settings, value, written.get(name));
  const { optimizer, schedule, batchSize, epochs, clipNorm, clipValue, stopEarly, seed } = training;
  const declarations = resolved.constants.map(({ declaration }) => declaration);
  const needed = neededBy(settings);
  const stopping = written.get("stopEarly");
  const patience = stopping?.kind === "record" ? writtenIn(stopping.settings).get("patience") : undefined;
  return {
    params: declarations.filter((d) => params.has(d)).map((d) => constantOf(lowering, d)),
    constants: declarations
      .filter((d) => needed.has(d) && !params.has(d))
      .map((d) => constantOf(lowering, d)),
    heads: heads.map((head) => lowerHead(settings, head)),
    optimizer: partCall(settings, optimizer, written.get("optimizer")),
    schedule: schedule && partCall(settings, schedule, written.get("schedule")),
    batchSize: setting("batchSize", batchSize),
    epochs: setting("epochs", epochs),
    clipNorm: clipNorm === undefined ? undefined : setting("clipNorm", clipNorm),
    clipValue: clipValue === undefined ? undefined : setting("clipValue", clipValue),
    stopEarly: stopEarly && {
      monitor: stopEarly.monitor,
      patience: settingOf(settings, stopEarly.patience, patience),
    },
    seed: setting("seed", seed),
  };
}

function writtenIn(settings: readonly ast.Setting[] = []): ReadonlyMap<string, ast.Expression> {
  return new Map(settings.map(({ name, value }) => [name.text, value]));
}

function lowerHead(settings: Settings, { declaration, name, checked }: ModelHead): HeadTraining {
  const written = writtenIn(declaration.settings);
  const metrics = written.get("metrics");
  const items = metrics?.kind === "list" ? metrics.items : [];
  const weight = written.get("weight");
  return {
    name,
    origin: originOf(settings.lowering, declaration.span),
    loss: partCall(settings, checked.loss, written.get("loss")),
    metrics: checked.metrics.map((metric, i) => partCall(settings, metric, items[i])),
    weight: weight && settingOf(settings, checked.weight, weight),
  };
}

function partCall(
  settings: Settings,
  { definition, values, given }: CheckedCall,
  written: ast.Expression | undefined,
): PartCall {
  const args = written?.kind === "call" ? matchOptions(definition, written.arguments) : [];
  const expressions = args.flatMap(([option, expression]): [string, Expression][] => {
    const lowered = settable(settings, expression);
    return lowered ? [[option, lowered]] : [];
  });
  return { definition, values, given, expressions: new Map(expressions) };
}

function settingOf(settings: Settings, value: number, written: ast.Expression | undefined): Setting {
  return { value, expression: written && settable(settings, written) };
}

/** What is written for an expression that params change; of others, the value is. */
function settable({ lowering, params }: Settings, expression: ast.Expression): Expression | undefined {
  const isSettable = [...params].some((param) => constantsOf(lowering, expression).has(param));
  return isSettable ? lowerExpression(lowering, expression) : undefined;
}

/** The consts and params that the settings read which params change. */
function neededBy({ lowering, params }: Settings): ReadonlySet<object> {
  const needed = new Set<object>();
  for (const declaration of lowering.model.resolved.ast.declarations) {
    if (declaration.kind !== "train" && declaration.kind !== "head") continue;
    for (const expression of declaration.settings.flatMap(({ value }) => leaves(value))) {
      const used = constantsOf(lowering, expression);
      if ([...params].some((param) => used.has(param))) for (const constant of used) needed.add(constant);
    }
  }
  return needed;
}

/** The arguments of a call count one by one, since each is written by its own value. */
function leaves(value: ast.Expression): readonly ast.Expression[] {
  if (value.kind === "call") return value.arguments.flatMap((a) => leaves(a.value));
  if (value.kind === "list") return value.items.flatMap(leaves);
  if (value.kind === "record") return value.settings.flatMap((setting) => leaves(setting.value));
  return [value];
}
