import type { Input, Statement as Written } from "../../../4-lower/body.js";
import type { Program } from "../../../4-lower/program.js";
import { isKnown } from "../../../shape/dim.js";
import { header } from "../header.js";
import { layerName } from "../layer-name.js";
import { claim, moduleNames, within } from "../typescript/names.js";
import type { Names } from "../typescript/names.js";
import { takesLines } from "../typescript/lines.js";
import { print } from "../typescript/print.js";
import { array, blank, call, literal, name, object, path, type } from "../typescript/tree.js";
import type { Statement } from "../typescript/tree.js";
import { createWriter, declare, identifierOf, remark } from "../writer.js";
import type { Writer } from "../writer.js";
import type { Place } from "./flow.js";
import { helperNames, helperStatements } from "./helpers.js";
import { modelDoc } from "./model-doc.js";
import { constantStatement, writeBody, writeFunction, writeStatement } from "./statements.js";

export interface ModelFile {
  readonly text: string;
  /** Classes of `layers.ts` that it uses. */
  readonly classes: readonly string[];
  /** The function's name. */
  readonly create: string;
}

/** `model.ts`: the network with TensorFlow.js alone. `classNames` are all that `layers.ts` could hold. */
export function writeModel(program: Program, specPath: string, classNames: readonly string[]): ModelFile {
  const writer = createWriter(program);
  const names = moduleNames("tf", ...helperNames, ...classNames);
  const create = claim(names, `create${program.name.slice(0, 1).toUpperCase()}${program.name.slice(1)}`);

  const constants = writeConstants(writer, names);
  for (const { id, name: wish } of program.functions) declare(writer, names, id, wish);
  const place: Place = { writer, names, writeBody };
  const network: Statement = {
    kind: "function",
    name: create,
    parameters: [],
    result: type("tf.LayersModel"),
    body: writeNetwork({ ...place, names: within(names) }),
    isExported: true,
    doc: modelDoc(program),
  };
  const functions = program.functions.toReversed().map((block) => writeFunction(place, block));

  const classes = [...writer.classes].toSorted();
  const imports: Statement[] = [{ kind: "import", names: "tf", from: "@tensorflow/tfjs" }];
  if (classes.length > 0) imports.push({ kind: "import", names: classes, from: "./layers.js" });
  const statements = [
    ...header(specPath),
    ...imports,
    blank,
    ...constants,
    ...[network, ...functions].flatMap((statement) => [blank, statement]),
    ...helperStatements(writer.helpers),
  ];
  return { text: print(statements), classes, create };
}

function writeConstants(writer: Writer, names: Names): Statement[] {
  return writer.program.constants.map((constant) => {
    const identifier = claim(names, constant.name);
    const statement = constantStatement(writer, constant, identifier);
    writer.identifiers.set(constant.id, identifier);
    const what = constant.isParam ? "param, set when compiling" : undefined;
    return { ...statement, doc: [constant.doc], comment: remark(writer, constant.origin, what) };
  });
}

function writeNetwork(place: Place): Statement[] {
  const { writer } = place;
  const { network, name: modelName } = writer.program;
  const parts = network.statements.map((statement) => ({
    of: statement.kind === "binding" ? statement.declared : statement.kind,
    statements: partOf(place, statement),
  }));
  const ends = object([
    ["name", literal(modelName)],
    ["inputs", array(network.inputs.map(({ id }) => name(identifierOf(writer, id))))],
    ["outputs", array(network.outputs.map(({ value }) => name(identifierOf(writer, value))))],
  ]);
  return [
    ...parts.flatMap((part, i) => [...(isApart(parts[i - 1], part) ? [blank] : []), ...part.statements]),
    blank,
    { kind: "return", value: call(path("tf", "model"), ends) },
  ];
}

interface Part {
  readonly of: string;
  readonly statements: readonly Statement[];
}

/** An empty line stands between parts of different kinds, and around those of several lines. */
function isApart(before: Part | undefined, part: Part): boolean {
  if (!before) return false;
  return before.of !== part.of || takesLines(before.statements) || takesLines(part.statements);
}

function partOf(place: Place, statement: Written): Statement[] {
  return statement.kind === "input" ? [writeInput(place, statement)] : writeStatement(place, statement);
}

function writeInput({ writer, names }: Place, input: Input): Statement {
  const identifier = declare(writer, names, input.id, input.name);
  const options = object([
    ["name", literal(layerName(input.name))],
    ["shape", array(input.shape.map((size) => literal(isKnown(size) ? size : null)))],
  ]);
  return {
    kind: "declare",
    word: "const",
    name: identifier,
    value: call(path("tf", "input"), options),
    doc: [input.doc],
    comment: remark(writer, input.origin),
  };
}
