import type { HeadKind } from "../catalogue/heads/index.js";
import { typeText } from "../catalogue/type-kind.js";
import type { WrittenSize } from "../catalogue/type-kind.js";
import type { Fix } from "../diagnostics/diagnostic.js";
import { replace } from "../diagnostics/diagnostic.js";
import { E0401 } from "../diagnostics/messages.generated.js";
import { sameShape, shapeText } from "../shape/shape.js";
import type { Shape } from "../shape/shape.js";
import { span, textOf } from "../text/source.js";
import type { Span } from "../text/source.js";
import type { ResolvedHead } from "../2-resolve/resolved.js";
import type { ModelNode } from "./model.js";
import type { Report } from "./settings-calls.js";
import type { CheckedType } from "./types.js";

/** A head, and what its pipeline ends in. */
export interface HeadOutput {
  readonly head: ResolvedHead;
  readonly type: CheckedType<HeadKind>;
  readonly output: readonly WrittenSize[];
  readonly node: ModelNode;
  readonly shape: Shape;
  readonly nodes: readonly ModelNode[];
}

/** The pipeline's last shape against the kind's. A written `?` stands for any size. */
export function checkOutput(end: HeadOutput, report: Report): void {
  const { head, output, node, shape } = end;
  if (fits(shape, output)) return;
  const { text: name } = head.declaration.name;
  const actual = `\`${textOf(node.nameSpan)}\` gives ${shapeText(shape)}`;
  const params = { head: name, kind: textOf(head.type.span), wanted: `[${output.join(", ")}]`, actual };
  report(E0401(params, head.type.span, { because: node.span, fixes: mends(end) }));
}

function fits(shape: Shape, output: readonly WrittenSize[]): boolean {
  if (shape.length !== output.length) return false;
  return output.every((size, i) => {
    const actual = shape[i];
    return size === "?" || actual === undefined || sameShape([actual], [size]) !== false;
  });
}

function mends({ head, type, output, node, shape, nodes }: HeadOutput): Fix[] {
  const [size] = output;
  const end = head.declaration.pipeline.span.end;
  const after = span(head.type.span.file, end, end);
  const append = (step: string): Fix => ({
    title: `add \`${step}\` at the end`,
    edits: [{ span: after, newText: ` -> ${step}` }],
  });
  if (output.length !== 1 || typeof size !== "number") return mapMends(output, shape, append);

  const last = shape.at(-1);
  const dense = node.operation.kind === "layer" && node.operation.layer.name === "dense";
  if (shape.length === 1) {
    const units = dense ? unitsOf(node) : undefined;
    const mend = units
      ? replace(`change it to \`dense(${size})\``, units, String(size))
      : append(`dense(${size})`);
    return [mend, ...kindMends(type, head.type.span, last)];
  }
  const pool = poolings[shape.length];
  if (last === size && pool !== undefined) {
    const before = dense ? stepsBefore(node, head, nodes) : undefined;
    const insert = (step: string): Fix =>
      before
        ? { title: `put \`${step}\` before it`, edits: [{ span: before, newText: `${step} -> ` }] }
        : append(step);
    return before ? [insert("flatten"), insert(pool)] : [insert(pool)];
  }
  return [append(pool === undefined ? `flatten -> dense(${size})` : `${pool} -> dense(${size})`)];
}

const poolings: Readonly<Record<number, string>> = {
  2: "globalAveragePooling1d",
  3: "globalAveragePooling2d",
};

/** A mask, or an array: the channels can be mended. */
function mapMends(output: readonly WrittenSize[], shape: Shape, append: (step: string) => Fix): Fix[] {
  const channels = output.at(-1);
  const sameMap = shape.length === output.length && fits(shape.slice(0, -1), output.slice(0, -1));
  return sameMap && output.length === 3 && typeof channels === "number"
    ? [append(`conv2d(${channels}, 1)`)]
    : [];
}

/** The type that fits what is there. */
function kindMends({ kind }: CheckedType<HeadKind>, type: Span, size: Shape[number] | undefined): Fix[] {
  if (typeof size !== "number") return [];
  const least = kind.sizes.least ?? 1;
  const name = kind.name === "binary" && size > 1 ? "class" : kind.name;
  if (size < least || (typeText(kind) === kind.name && name === kind.name)) return [];
  const text = `${name}[${size}]`;
  return [replace(`write \`${text}\``, type, text)];
}

/** Where the units of a dense layer are written. */
function unitsOf(node: ModelNode): Span | undefined {
  const argument =
    node.arguments.find((a) => a.name === "units") ?? node.arguments.find((a) => a.name === undefined);
  return node.via ? undefined : argument?.value.span;
}

/** Just before a step that is written in the head's own pipeline, and not as its first. */
function stepsBefore(node: ModelNode, head: ResolvedHead, nodes: readonly ModelNode[]): Span | undefined {
  const { pipeline } = head.declaration;
  const own = !node.via && node.span.file === pipeline.span.file && node.span.start > pipeline.span.start;
  const flattens = nodes[node.sources[0] ?? -1]?.shape?.length === 3;
  return own && flattens ? span(node.span.file, node.span.start, node.span.start) : undefined;
}
