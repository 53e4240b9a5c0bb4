import type * as ast from "../1-parse/ast.js";
import type { CheckedTraining } from "../3-check/checked.js";
import type { Model, ModelHead } from "../3-check/model.js";
import { constantCode } from "./constant.js";
import { constantValue, expressionCode } from "./expression.js";
import { header } from "./header.js";
import { key, literal, object, property, text } from "./literal.js";
import { headName } from "./layer-path.js";
import { addExpression, addUses } from "./liveness.js";
import { claim, moduleNames } from "./names.js";
import { runtimeCall } from "./runtime-call.js";
import type { RuntimeFile } from "./runtime-call.js";
import { settableParams } from "./settable.js";
import { urlCode } from "./spec-url.js";
import { createWriter, remark } from "./writer.js";
import type { Writer } from "./writer.js";

/** What the trainer takes from the files around it. */
interface Around {
  /** The function of `model.ts`. */
  readonly create: string;
  readonly specPath: string;
  /** Whether there is a `sizes.ts`. */
  readonly hasOpenSizes: boolean;
}

/** `train.ts`: how the network of `model.ts` learns from the rows of `data.ts`. */
export function writeTrain(
  model: Model,
  training: CheckedTraining,
  around: Around & { readonly inNetwork: ReadonlySet<object> },
): string {
  const { create, inNetwork, specPath, hasOpenSizes } = around;
  const writer = createWriter(model);
  const params = settableParams(writer, inNetwork);
  const imports = new Set(["train"]);
  if (params.size > 0) imports.add("readParams");
  // Names are given twice: first to learn what is imported, then around it.
  plan(writer, training, around, fileOf(writer, imports, params));
  const names = moduleNames("data", "misfit", create, ...imports);
  for (const { declaration } of model.resolved.constants)
    writer.identifiers.set(declaration, claim(names, declaration.name.text));
  writer.line = "";
  const file = fileOf(writer, imports, params);
  const parameters = writeParameters(writer, params);
  const settings = plan(writer, training, around, file);
  return (
    `${header(specPath)}import { ${[...imports].toSorted().join(", ")} } from "mcnn/runtime";\n` +
    `import { data } from "./data.js";\nimport { ${create} } from "./model.js";\n` +
    `${hasOpenSizes ? 'import { misfit } from "./sizes.js";\n' : ""}\n${parameters}await train({\n${settings}});\n`
  );
}

function fileOf(
  writer: Writer,
  imports: Set<string>,
  params: ReadonlySet<ast.ConstDeclaration>,
): RuntimeFile {
  const settable = (expression: ast.Expression) =>
    reads(writer, params, expression) ? expressionCode(writer, expression) : undefined;
  return { imports, sources: new Map(), settable };
}

/** Whether an expression depends on one of `params`, directly or through consts. */
function reads(writer: Writer, params: ReadonlySet<object>, expression: ast.Expression): boolean {
  const used = usedBy(writer, expression);
  return [...used].some((declaration) => params.has(declaration));
}

function usedBy(writer: Writer, expression: ast.Expression): Set<object> {
  const used = new Set<object>();
  addExpression(writer, expression, used);
  for (const { declaration } of writer.model.resolved.constants.toReversed())
    if (used.has(declaration) && declaration.kind === "const") addUses(writer, declaration, used);
  return used;
}

/** `const { learningRate } = readParams({ learningRate: 0.001 });`, then the consts that are made of them. */
function writeParameters(writer: Writer, params: ReadonlySet<ast.ConstDeclaration>): string {
  if (params.size === 0) return "";
  const name = (declaration: ast.ConstDeclaration) => writer.identifiers.get(declaration) ?? "";
  const taken = [...params].map((p) => property(p.name.text, name(p))).join(", ");
  const defaults = object(
    [...params].map((p) => {
      const value = constantValue(writer, p);
      return [p.name.text, value && "value" in value ? literal(value.value) : "undefined"];
    }),
  );
  const needed = new Set<object>();
  for (const expression of settingsOf(writer.model))
    if (reads(writer, params, expression))
      for (const declaration of usedBy(writer, expression)) needed.add(declaration);
  const constants = writer.model.resolved.constants
    .filter(({ declaration }) => needed.has(declaration) && !params.has(declaration))
    .map(
      ({ declaration }) =>
        `${constantCode(writer, declaration, name(declaration))}${remark(writer, declaration.span, undefined)}\n`,
    );
  return `const { ${taken} } = readParams(${defaults}); // \`--set name=value\` overrides\n${constants.join("")}\n`;
}

/** The expressions of a call's arguments count one by one, since each is written by its own value. */
function settingsOf({ resolved }: Model): readonly ast.Expression[] {
  return resolved.ast.declarations.flatMap((d) =>
    d.kind === "train" || d.kind === "head" ? d.settings.flatMap(({ value }) => leaves(value)) : [],
  );
}

function leaves(value: ast.Expression): readonly ast.Expression[] {
  if (value.kind === "call") return value.arguments.flatMap((a) => leaves(a.value));
  if (value.kind === "list") return value.items.flatMap(leaves);
  if (value.kind === "record") return value.settings.flatMap((setting) => leaves(setting.value));
  return [value];
}

function plan(
  writer: Writer,
  training: CheckedTraining,
  { create, specPath, hasOpenSizes }: Around,
  file: RuntimeFile,
): string {
  const declaration = writer.model.resolved.ast.declarations.find((d) => d.kind === "train");
  const written = new Map(declaration?.settings.map(({ name, value }) => [name.text, value]));
  const entries: [string, string][] = [];
  const number = (name: string, value: number | undefined) => {
    const expression = written.get(name);
    if (value !== undefined)
      entries.push([name, (expression && file.settable(expression)) ?? literal(value)]);
  };
  entries.push(["optimizer", runtimeCall(file, training.optimizer, written.get("optimizer"))]);
  if (training.schedule)
    entries.push(["schedule", runtimeCall(file, training.schedule, written.get("schedule"))]);
  number("batchSize", training.batchSize);
  number("epochs", training.epochs);
  number("clipNorm", training.clipNorm);
  number("clipValue", training.clipValue);
  if (training.stopEarly)
    entries.push(["stopEarly", stopEarlyCode(file, training.stopEarly, written.get("stopEarly"))]);
  number("seed", training.seed);
  const heads = writer.model.heads.map((head) => headCode(writer, file, head));
  return [
    `name: ${text(writer.model.name)},\n`,
    `spec: ${urlCode(specPath)},\n`,
    `model: ${create},\n`,
    `data,\n`,
    ...(hasOpenSizes ? ["misfit,\n"] : []),
    `heads: {\n${heads.join("")}},\n`,
    ...entries.map(([name, code]) => `${property(name, code)},\n`),
  ].join("");
}

function headCode(writer: Writer, file: RuntimeFile, { declaration, name, checked }: ModelHead): string {
  const written = new Map(declaration.settings.map((setting) => [setting.name.text, setting.value]));
  const metrics = written.get("metrics");
  const weight = written.get("weight");
  const entries: [string, string][] = [["loss", runtimeCall(file, checked.loss, written.get("loss"))]];
  const items = metrics?.kind === "list" ? metrics.items : [];
  entries.push([
    "metrics",
    `[${checked.metrics.map((metric, i) => runtimeCall(file, metric, items[i])).join(", ")}]`,
  ]);
  if (weight) entries.push(["weight", file.settable(weight) ?? literal(checked.weight)]);
  return `${key(headName(name))}: ${object(entries)},${remark(writer, declaration.span, undefined)}\n`;
}

function stopEarlyCode(
  file: RuntimeFile,
  { monitor, patience }: { readonly monitor: string; readonly patience: number },
  written: ast.Expression | undefined,
): string {
  const expression =
    written?.kind === "record"
      ? written.settings.find(({ name }) => name.text === "patience")?.value
      : undefined;
  return object([
    ["monitor", text(monitor.split(".").map(headName).join("."))],
    ["patience", (expression && file.settable(expression)) ?? literal(patience)],
  ]);
}
