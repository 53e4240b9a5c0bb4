import type { HeadTraining, Program, Setting, Training } from "../../../4-lower/program.js";
import { header } from "../header.js";
import { headName } from "../layer-name.js";
import { expressionOf } from "../model/expression.js";
import { constantStatement } from "../model/statements.js";
import { claim, moduleNames } from "../typescript/names.js";
import { print } from "../typescript/print.js";
import { array, blank, call, literal, name, object, openObject } from "../typescript/tree.js";
import type { Expression, Property, Statement } from "../typescript/tree.js";
import { createWriter, identifierOf, remark } from "../writer.js";
import type { Writer } from "../writer.js";
import { importsOf, runtimeCall, settingOf } from "./runtime-call.js";
import type { RuntimeFile } from "./runtime-call.js";
import { urlOf } from "./spec-url.js";

/** `train.ts`: how the network of `model.ts`, whose function is `create`, learns from the rows of `data.ts`. */
export function writeTrain(program: Program, training: Training, create: string, specPath: string): string {
  const writer = createWriter(program);
  const hasNeeds = program.needs.length > 0;
  const { params, constants, heads, optimizer, schedule } = training;
  const imports = importsOf(
    ["train", ...(params.length > 0 ? ["readParams"] : [])],
    [optimizer, schedule, ...heads.flatMap(({ loss, metrics }) => [loss, ...metrics])],
  );
  const names = moduleNames("data", "misfit", "plan", create, ...imports);
  for (const { id, name: wish } of [...params, ...constants]) writer.identifiers.set(id, claim(names, wish));
  const misfit: Statement[] = hasNeeds ? [{ kind: "import", names: ["misfit"], from: "./sizes.js" }] : [];
  return print([
    ...header(specPath),
    { kind: "import", names: imports, from: "mcnn/runtime" },
    { kind: "import", names: ["data"], from: "./data.js" },
    { kind: "import", names: [create], from: "./model.js" },
    { kind: "import", names: ["plan"], from: "./plan.js" },
    ...misfit,
    blank,
    ...writeParameters(writer, training),
    {
      kind: "expression",
      value: { kind: "await", of: call(name("train"), setupOf(writer, training, create, specPath)) },
    },
  ]);
}

/** `const { learningRate } = readParams({ learningRate: 0.001 });`, then the consts that are made of them. */
function writeParameters(writer: Writer, { params, constants }: Training): Statement[] {
  if (params.length === 0) return [];
  const defaults = params.map((param) => [param.name, expressionOf(writer, param.expression)] as const);
  return [
    {
      kind: "destructure",
      properties: params.map(({ id, name: param }) => ({
        name: param,
        value: name(identifierOf(writer, id)),
      })),
      value: call(name("readParams"), object(defaults)),
      comment: "`--set name=value` overrides",
    },
    ...constants.map((constant) => ({
      ...constantStatement(writer, constant, identifierOf(writer, constant.id)),
      comment: remark(writer, constant.origin),
    })),
    blank,
  ];
}

function setupOf(writer: Writer, training: Training, create: string, specPath: string): Expression {
  const file: RuntimeFile = { writer, sources: new Map() };
  const { optimizer, schedule, stopEarly, heads } = training;
  const setting = (of: string, value: Setting | undefined): Property[] =>
    value ? [{ name: of, value: settingOf(writer, value) }] : [];
  return openObject([
    { name: "name", value: literal(writer.program.name) },
    { name: "spec", value: urlOf(specPath) },
    { name: "model", value: name(create) },
    { name: "plan", value: name("plan") },
    { name: "data", value: name("data") },
    ...(writer.program.needs.length > 0 ? [{ name: "misfit", value: name("misfit") }] : []),
    { name: "heads", value: openObject(heads.map((head) => headOf(file, head))) },
    { name: "optimizer", value: runtimeCall(file, optimizer) },
    ...(schedule ? [{ name: "schedule", value: runtimeCall(file, schedule) }] : []),
    ...setting("batchSize", training.batchSize),
    ...setting("epochs", training.epochs),
    ...setting("clipNorm", training.clipNorm),
    ...setting("clipValue", training.clipValue),
    ...(stopEarly ? [{ name: "stopEarly", value: stopEarlyOf(writer, stopEarly) }] : []),
    ...setting("seed", training.seed),
  ]);
}

function headOf(file: RuntimeFile, { name: head, loss, metrics, weight, origin }: HeadTraining): Property {
  const entries: [string, Expression][] = [
    ["loss", runtimeCall(file, loss)],
    ["metrics", array(metrics.map((metric) => runtimeCall(file, metric)))],
  ];
  if (weight) entries.push(["weight", settingOf(file.writer, weight)]);
  return { name: headName(head), value: object(entries), comment: remark(file.writer, origin) };
}

function stopEarlyOf(writer: Writer, { monitor, patience }: NonNullable<Training["stopEarly"]>): Expression {
  return object([
    ["monitor", literal(monitor.split(".").map(headName).join("."))],
    ["patience", settingOf(writer, patience)],
  ]);
}
