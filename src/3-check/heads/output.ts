import type { HeadKind } from "../../catalogue/heads/index.js";
import { steps } from "../../catalogue/steps.js";
import { typeText } from "../../catalogue/type-kind.js";
import type { WrittenSize } from "../../catalogue/type-kind.js";
import type { Fix } from "../../diagnostics/diagnostic.js";
import { E0401 } from "../../diagnostics/messages.generated.js";
import { sameShape, shapeText } from "../../shape/shape.js";
import type { Shape } from "../../shape/shape.js";
import { fix, write, writeInstead } from "../../fixes/fix.js";
import { appendStep, insertStep } from "../../fixes/steps.js";
import { textOf } from "../../text/source.js";
import type { Span } from "../../text/source.js";
import type { ResolvedHead } from "../../2-resolve/resolved.js";
import { argumentOf } from "../network/arguments.js";
import { layerOf } from "../model.js";
import type { ModelNode } from "../model.js";
import type { Report } from "../settings/calls.js";
import type { CheckedType } from "../network/types.js";

/** A head whose kind and sizes are right. */
export interface TypedHead {
  readonly name: string;
  readonly resolved: ResolvedHead;
  readonly type: CheckedType<HeadKind>;
  /** What its pipeline must end in. */
  readonly output: readonly WrittenSize[];
}

/** Whether the pipeline's last shape is the kind's. A written `?` stands for any size. */
export function checkOutput(
  head: TypedHead,
  node: ModelNode,
  nodes: readonly ModelNode[],
  report: Report,
): boolean {
  const { shape } = node;
  if (!shape || fits(shape, head.output)) return true;
  const { span: type } = head.resolved.type;
  const actual = `\`${textOf(node.nameSpan)}\` gives ${shapeText(shape)}`;
  const params = { head: head.name, kind: textOf(type), wanted: `[${head.output.join(", ")}]`, actual };
  report(E0401(params, type, { because: node.span, fixes: fixes(head, node, shape, nodes) }));
  return false;
}

/** How many values the last axis has, where that is known. */
export function lastSize(sizes: readonly WrittenSize[]): number | undefined {
  const last = sizes.at(-1);
  return typeof last === "number" ? last : undefined;
}

/** `class, mask and binary` */
export function kindsText(kinds: readonly string[]): string {
  return kinds.length < 2 ? kinds.join() : `${kinds.slice(0, -1).join(", ")} and ${kinds.at(-1) ?? ""}`;
}

function fits(shape: Shape, output: readonly WrittenSize[]): boolean {
  if (shape.length !== output.length) return false;
  return output.every((size, i) => {
    const actual = shape[i];
    return size === "?" || actual === undefined || sameShape([actual], [size]) !== false;
  });
}

function fixes(head: TypedHead, node: ModelNode, shape: Shape, nodes: readonly ModelNode[]): Fix[] {
  const { output, type } = head;
  const { declaration, type: written } = head.resolved;
  const [size] = output;
  const append = (step: string) =>
    fix(`add \`${step}\` at the end`, appendStep(declaration.pipeline.span, step));
  if (output.length !== 1 || typeof size !== "number") return mapFixes(node, output, shape, append);

  const last = shape.at(-1);
  const dense = layerOf(node)?.traits.role === "dense";
  if (shape.length === 1)
    return [...(otherUnits(node, size) ?? append(steps.weigh(size))), ...kindFixes(type, written.span, last)];
  const pool = steps.means(shape.length);
  if (last === size && pool !== undefined) {
    if (!dense || !mayHaveStepBefore(node, head.resolved, nodes)) return append(pool);
    return [steps.flat(), pool].flatMap((step) =>
      fix(`put \`${step}\` before it`, insertStep(node.span, step)),
    );
  }
  return append(`${pool ?? steps.flat()} -> ${steps.weigh(size)}`);
}

/** A mask, or an array: the channels can be fixed. */
function mapFixes(
  node: ModelNode,
  output: readonly WrittenSize[],
  shape: Shape,
  append: (step: string) => Fix[],
): Fix[] {
  const channels = output.at(-1);
  const sameMap = shape.length === output.length && fits(shape.slice(0, -1), output.slice(0, -1));
  if (output.length !== 3 || shape.length !== 3 || typeof channels !== "number") return [];
  const project = steps.project(shape.length, channels);
  if (project === undefined) return [];
  if (sameMap) return otherUnits(node, channels) ?? append(project);
  const [height, width] = output;
  if (typeof height !== "number" || typeof width !== "number") return [];
  const resize = steps.resize([height, width]);
  return append(shape.at(-1) === channels ? resize : `${resize} -> ${project}`);
}

/** The type that fits what is there. */
function kindFixes({ kind }: CheckedType<HeadKind>, type: Span, size: Shape[number] | undefined): Fix[] {
  if (typeof size !== "number") return [];
  if (kind.name === "class" && size === 1) return [writeInstead(type, "binary")];
  const least = kind.sizes.least?.[0] ?? 1;
  const name = kind.name === "binary" && size > 1 ? "class" : kind.name;
  if (size < least || (typeText(kind) === kind.name && name === kind.name)) return [];
  const text = `${name}[${size}]`;
  return [writeInstead(type, text)];
}

/** Where the channels of a head's last layer are written; nothing where other calls share that text. */
export function unitsOf(node: ModelNode): Span | undefined {
  const layer = layerOf(node);
  const { role, channels } = layer?.traits ?? {};
  const isEnd = role === "dense" || role === "convolution";
  if (!layer || channels === undefined || !isEnd || node.via) return undefined;
  return argumentOf(node, layer, channels)?.value.span;
}

function otherUnits(node: ModelNode, size: number): Fix[] | undefined {
  const units = unitsOf(node);
  if (!units) return undefined;
  const { file, start, end } = node.span;
  const changed = file.text.slice(start, units.start) + String(size) + file.text.slice(units.end, end);
  return fix(`change it to \`${changed}\``, write(units, String(size)));
}

/** Whether a step is written in the head's own pipeline, and not as its first. */
function mayHaveStepBefore(node: ModelNode, head: ResolvedHead, nodes: readonly ModelNode[]): boolean {
  const { pipeline } = head.declaration;
  const own = !node.via && node.span.file === pipeline.span.file && node.span.start > pipeline.span.start;
  const flattens = nodes[node.sources[0] ?? -1]?.shape?.length === 3;
  return own && flattens;
}
