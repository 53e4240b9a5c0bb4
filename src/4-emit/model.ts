import { layers } from "../catalogue/layers/index.js";
import type * as ast from "../1-parse/ast.js";
import type { Model, ModelInput } from "../3-check/model.js";
import { isKnown } from "../shape/dim.js";
import { shapeText } from "../shape/shape.js";
import { isTopLevel, writeBlock } from "./block.js";
import { writeBody } from "./body.js";
import { docComment } from "./comment.js";
import { constantCode } from "./constant.js";
import { writeFlow } from "./flow.js";
import { header } from "./header.js";
import { helperNames, helperText } from "./helpers.js";
import { layerCall } from "./layer-call.js";
import { layerName, pathCode, pathOf } from "./layer-path.js";
import { literal, object, text } from "./literal.js";
import { addUses, liveDeclarations } from "./liveness.js";
import { modelDoc } from "./model-doc.js";
import { claim, moduleNames, within } from "./names.js";
import type { Names } from "./names.js";
import { isReference } from "./pipeline.js";
import type { Stage } from "./pipeline.js";
import { writeShared } from "./shared.js";
import { createWriter, remark } from "./writer.js";
import type { Place } from "./place.js";
import type { Writer } from "./writer.js";

export interface ModelFile {
  readonly text: string;
  /** Classes of `layers.ts` that it uses. */
  readonly classes: readonly string[];
  /** The function's name. */
  readonly create: string;
  /** Declarations that shape the network. */
  readonly used: ReadonlySet<object>;
}

/** `model.ts`: the network with TensorFlow.js alone. `classNames` are all that `layers.ts` could hold. */
export function writeModel(model: Model, specPath: string, classNames: readonly string[]): ModelFile {
  const writer = createWriter(model);
  const names = moduleNames("tf", ...helperNames, ...classNames);
  const create = claim(names, `create${capital(model.name)}`);
  const { resolved } = model;
  const files = [resolved.ast, ...resolved.imports];
  const blocks = resolved.blocks.filter((block) => isTopLevel(files, block));
  const top: Place = { writer, names, in: undefined, once: false, writeBody };

  const used = usedBy(writer, blocks);
  const constants = writeConstants(writer, names, used);
  for (const block of blocks) writer.identifiers.set(block, claim(names, block.name.text));
  const network = writeNetwork(writer, within(names), used);
  const functions = blocks
    .toReversed()
    .map((block) => writeBlock(top, block, writer.identifiers.get(block) ?? ""));

  const classes = [...writer.classes].toSorted();
  const imports = [
    `import * as tf from "@tensorflow/tfjs";`,
    ...(classes.length > 0 ? [`import { ${classes.join(", ")} } from "./layers.js";`] : []),
  ];
  const main = `${modelDoc(model)}export function ${create}(): tf.LayersModel {\n${network}}\n`;
  const parts = [imports.join("\n"), constants, main, ...functions, helperText(writer.helpers)];
  return { text: header(specPath) + parts.filter((part) => part !== "").join("\n\n"), classes, create, used };
}

function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** What the outputs and the called blocks lead back to. */
function usedBy(writer: Writer, blocks: readonly ast.BlockDeclaration[]): Set<object> {
  const { resolved, outputs } = writer.model;
  const used = new Set<object>();
  for (const block of blocks) addUses(writer, block, used);
  const { declarations } = resolved.ast;
  for (const declaration of declarations) {
    if (declaration.kind === "input" || declaration.kind === "head") used.add(declaration);
    if (resolved.heads.length > 0 || !("pipeline" in declaration)) continue;
    const node = resolved.network.named.get(declaration.name.text);
    if (node !== undefined && outputs.includes(node)) used.add(declaration);
  }
  liveDeclarations(writer, declarations, used);
  return used;
}

function writeConstants(writer: Writer, names: Names, used: Set<object>): string {
  const declarations = writer.model.resolved.constants.map(({ declaration }) => declaration);
  return liveDeclarations(writer, declarations, used)
    .map((declaration) => {
      const name = claim(names, declaration.name.text);
      const code = constantCode(writer, declaration, name);
      writer.identifiers.set(declaration, name);
      const what = declaration.kind === "param" ? "param, set when compiling" : undefined;
      return `${docComment(declaration.doc)}${code}${remark(writer, declaration.span, what)}\n`;
    })
    .join("");
}

function writeNetwork(writer: Writer, names: Names, used: ReadonlySet<object>): string {
  const place: Place = { writer, names, in: undefined, once: true, writeBody };
  const { name, inputs, resolved, outputs } = writer.model;
  const parts = resolved.ast.declarations
    .filter((declaration) => used.has(declaration))
    .map(({ kind }, i, live) => ({ kind, code: live[i] ? writePart(place, live[i]).trimEnd() : "" }))
    .filter(({ code }) => code !== "");
  const code = parts.map((part, i) => `${isApart(parts[i - 1], part) ? "\n" : ""}${part.code}\n`).join("");
  const byNode = new Map<number, string>();
  for (const { node, declaration } of resolved.heads)
    if (node !== undefined) byNode.set(node, writer.identifiers.get(declaration) ?? "");
  if (resolved.heads.length === 0)
    for (const declaration of resolved.ast.declarations) {
      const node = "pipeline" in declaration ? resolved.network.named.get(declaration.name.text) : undefined;
      const identifier = writer.identifiers.get(declaration);
      if (node !== undefined && identifier !== undefined) byNode.set(node, identifier);
    }
  const ends = object([
    ["name", text(name)],
    ["inputs", `[${inputs.map(({ declaration }) => writer.identifiers.get(declaration) ?? "").join(", ")}]`],
    ["outputs", `[${outputs.map((node) => byNode.get(node) ?? "").join(", ")}]`],
  ]);
  return `${code}\nreturn tf.model(${ends});\n`;
}

interface Part {
  readonly kind: ast.Declaration["kind"];
  readonly code: string;
}

/** An empty line stands between parts of different kinds, and around those of several lines. */
function isApart(before: Part | undefined, part: Part): boolean {
  if (!before) return false;
  return before.kind !== part.kind || before.code.includes("\n") || part.code.includes("\n");
}

function writePart(place: Place, declaration: ast.Declaration): string {
  const { writer, names } = place;
  const doc = docComment(declaration.doc);
  switch (declaration.kind) {
    case "input": {
      const input = writer.model.inputs.find((i) => i.declaration === declaration);
      return input ? doc + writeInput(place, input) : "";
    }
    case "shared": {
      const name = claim(names, declaration.name.text);
      const code = writeShared(place, declaration, name, pathOf(declaration.name.text));
      writer.identifiers.set(declaration, name);
      return doc + code;
    }
    case "branch":
    case "trunk":
    case "fuse":
    case "head": {
      const name = claim(names, declaration.name.text);
      const path = pathOf(declaration.name.text);
      const goal = {
        kind: "declare",
        name,
        span: declaration.span,
        shape: shapeOf(writer, declaration),
      } as const;
      const code = writeFlow(place, declaration.pipeline, path, goal, nameOfHead(place, declaration));
      writer.identifiers.set(declaration, name);
      return doc + code;
    }
    default:
      return "";
  }
}

function writeInput({ writer, names }: Place, { declaration, name, shape }: ModelInput): string {
  const identifier = claim(names, name);
  writer.identifiers.set(declaration, identifier);
  const sizes = shape.map((size) => (isKnown(size) ? literal(size) : "null"));
  const options = object([
    ["name", text(layerName(name))],
    ["shape", `[${sizes.join(", ")}]`],
  ]);
  return `const ${identifier} = tf.input(${options});${remark(writer, declaration.span, undefined)}`;
}

function shapeOf(
  { model }: Writer,
  declaration: ast.FlowDeclaration | ast.HeadDeclaration,
): string | undefined {
  const { heads, network } = model.resolved;
  const node =
    declaration.kind === "head"
      ? heads.find((head) => head.declaration === declaration)?.node
      : network.named.get(declaration.name.text);
  const shape = node === undefined ? undefined : model.nodes[node]?.shape;
  return shape && shapeText(shape);
}

/** A head that adds no layer still needs one of its own, so that its output has its name. */
function nameOfHead({ writer }: Place, declaration: ast.Declaration): readonly Stage[] {
  if (declaration.kind !== "head") return [];
  const isAlias = declaration.pipeline.steps.every(
    (step) => step.kind === "assert" || isReference(writer, step),
  );
  const linear = layers.get("linear");
  if (!isAlias || !linear) return [];
  const code = layerCall(writer, linear, [], pathCode(pathOf(declaration.name.text)));
  return [{ kind: "layers", layers: [{ code, changed: undefined, shape: undefined }] }];
}
