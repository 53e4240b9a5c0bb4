import type { Data, DataInput, Program, Target } from "../../../4-lower/program.js";
import { isKnown } from "../../../shape/dim.js";
import { header } from "../header.js";
import { headName, layerName } from "../layer-name.js";
import { claim, moduleNames } from "../typescript/names.js";
import { print } from "../typescript/print.js";
import { array, blank, call, literal, literalOf, name, object, openObject } from "../typescript/tree.js";
import type { Expression, Property, Statement } from "../typescript/tree.js";
import { createWriter, remark } from "../writer.js";
import { columnsOf, importsOf, runtimeCall } from "./runtime-call.js";
import type { RuntimeFile } from "./runtime-call.js";
import { folderOf, urlOf } from "./spec-url.js";

/** `data.ts`: where the rows come from and how they are prepared. */
export function writeData(program: Program, data: Data, specPath: string): string {
  const writer = createWriter(program);
  const imports = importsOf(["defineData"], callsOf(data));
  const names = moduleNames("data", ...imports);
  const sources = new Map(data.sources.map((source) => [source.name, claim(names, source.name)]));
  const file: RuntimeFile = { writer, sources };
  const declared = data.sources.map((source): Statement => {
    return {
      kind: "declare",
      word: "const",
      name: sources.get(source.name) ?? "",
      value: runtimeCall(file, source.call),
      comment: remark(writer, source.origin),
    };
  });
  writer.line = "";
  return print([
    ...header(specPath),
    { kind: "import", names: imports, from: "mcnn/runtime" },
    blank,
    ...declared,
    blank,
    {
      kind: "declare",
      word: "const",
      name: "data",
      value: call(name("defineData"), descriptionOf(file, data, specPath)),
      isExported: true,
      doc: ["What the network sees of each row, and its targets."],
    },
  ]);
}

function callsOf({ sources, split, inputs, targets }: Data) {
  return [
    ...sources.map((source) => source.call),
    split,
    ...inputs.flatMap(({ from, preparation }) => [from.decoder, ...preparation]),
    ...targets.map(({ from }) => from.decoder),
  ];
}

function descriptionOf(file: RuntimeFile, data: Data, specPath: string): Expression {
  const sources = [...file.sources].map(([source, identifier]) => [source, name(identifier)] as const);
  return openObject([
    { name: "folder", value: urlOf(folderOf(specPath)) },
    { name: "sources", value: object(sources) },
    {
      name: "split",
      value: runtimeCall(file, data.split),
      comment: remark(file.writer, data.splitOrigin),
    },
    { name: "inputs", value: openObject(data.inputs.map((input) => inputOf(file, input))) },
    { name: "targets", value: openObject(data.targets.map((target) => targetOf(file, target))) },
  ]);
}

function inputOf(file: RuntimeFile, input: DataInput): Property {
  const { from, preparation, shape, below } = input;
  const entries: [string, Expression][] = [
    ["from", columnsOf(file, from)],
    ["steps", array(preparation.map((step) => runtimeCall(file, step)))],
    // A size that only the data knows is -1.
    ["shape", literalOf(shape.map((size) => (isKnown(size) ? size : -1)))],
  ];
  if (below !== undefined) entries.push(["below", literal(below)]);
  return {
    // The model's input goes by its layer's name.
    name: layerName(input.name),
    value: object(entries),
    doc: [input.doc],
    comment: remark(file.writer, input.origin),
  };
}

function targetOf(file: RuntimeFile, { head, type, from, sizes, origin }: Target): Property {
  const kind = literal(type);
  const entries: [string, Expression][] = [
    ["from", columnsOf(file, from)],
    // TypeScript takes `toString` for the method of all objects, and then does not see which literals are wanted.
    ["kind", Object.hasOwn(Object.prototype, head) ? { kind: "asConst", of: kind } : kind],
    ["shape", literalOf(sizes.map((size) => (size === "?" ? -1 : size)))],
  ];
  return { name: headName(head), value: object(entries), comment: remark(file.writer, origin) };
}
