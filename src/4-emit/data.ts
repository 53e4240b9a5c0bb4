import { numbersKnown } from "../3-check/data/indices.js";
import type { CheckedData, CheckedInput } from "../3-check/checked.js";
import type { Model, ModelHead, ModelInput } from "../3-check/model.js";
import { isKnown } from "../shape/dim.js";
import type { Shape } from "../shape/shape.js";
import { docComment } from "./comment.js";
import { header } from "./header.js";
import { headName, layerName } from "./layer-path.js";
import { key, literal, object, text } from "./literal.js";
import { claim, moduleNames } from "./names.js";
import { columnsCode, runtimeCall } from "./runtime-call.js";
import type { RuntimeFile } from "./runtime-call.js";
import { folderOf, urlCode } from "./spec-url.js";
import { createWriter, remark } from "./writer.js";
import type { Writer } from "./writer.js";

/** `data.ts`: where the rows come from and how they are prepared. */
export function writeData(model: Model, data: CheckedData, specPath: string): string {
  const writer = createWriter(model);
  const imports = new Set(["defineData"]);
  const settable = () => undefined;
  const calls = data.sources.map(({ name, call }) => {
    const code = runtimeCall({ imports, sources: new Map(), settable }, call);
    return { name, code, span: call.span };
  });
  // What is imported keeps its name, so sources are called after all imports are known.
  const rest = (sources: ReadonlyMap<string, string>) =>
    settings(writer, data, specPath, { imports, sources, settable });
  rest(new Map());
  const names = moduleNames("data", ...imports);
  const sources = new Map(data.sources.map(({ name }) => [name, claim(names, name)]));
  const declared = calls.map(
    ({ name, code, span }) =>
      `const ${sources.get(name) ?? ""} = ${code};${remark(writer, span, undefined)}\n`,
  );
  writer.line = "";
  const description = rest(sources);
  return (
    `${header(specPath)}import { ${[...imports].toSorted().join(", ")} } from "mcnn/runtime";\n\n${declared.join("")}\n` +
    `/** What the network sees of each row, and what it should answer. */\nexport const data = defineData({\n${description}});\n`
  );
}

function settings(writer: Writer, data: CheckedData, specPath: string, file: RuntimeFile): string {
  const { inputs, heads } = writer.model;
  const sources = [...file.sources].map(([name, identifier]) => [name, identifier] as const);
  return [
    `folder: ${urlCode(folderOf(specPath))},\n`,
    `sources: ${object(sources)},\n`,
    `split: ${runtimeCall(file, data.split)},${remark(writer, data.split.span, undefined)}\n`,
    `inputs: {\n${inputs.map((input) => (input.checked ? inputCode(writer, file, input, input.checked) : "")).join("")}},\n`,
    `targets: {\n${heads.map((head) => targetCode(writer, file, head)).join("")}},\n`,
  ].join("");
}

function inputCode(writer: Writer, file: RuntimeFile, input: ModelInput, checked: CheckedInput): string {
  const { declaration, name, shape } = input;
  const known = numbersKnown(writer.model.nodes, input.node);
  const entries: [string, string][] = [
    ["from", columnsCode(file, checked.from)],
    ["steps", `[${checked.preparation.map((call) => runtimeCall(file, call)).join(", ")}]`],
    ["shape", shapeCode(shape)],
    ...(known === undefined ? [] : [["below", literal(known)] satisfies [string, string]]),
    ...(checked.hide === undefined ? [] : [["hide", literal(checked.hide)] satisfies [string, string]]),
  ];
  const doc = docComment(declaration.doc);
  // The model's input goes by its layer's name.
  return `${doc}${key(layerName(name))}: ${object(entries)},${remark(writer, declaration.span, undefined)}\n`;
}

function targetCode(writer: Writer, file: RuntimeFile, { declaration, name, checked }: ModelHead): string {
  if (!checked.target) return "";
  // TypeScript takes `toString` for the method of all objects, and then does not see which literals are wanted.
  const literally = Object.hasOwn(Object.prototype, name) ? " as const" : "";
  const entries: [string, string][] = [
    ["from", columnsCode(file, checked.target)],
    ["kind", text(checked.kind) + literally],
    ["shape", literal(checked.output.map((size) => (size === "?" ? -1 : size)))],
  ];
  return `${key(headName(name))}: ${object(entries)},${remark(writer, declaration.span, undefined)}\n`;
}

/** A size that only the data knows is -1. */
function shapeCode(shape: Shape): string {
  return literal(shape.map((size) => (isKnown(size) ? size : -1)));
}
