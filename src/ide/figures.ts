import type { ModelNode } from "../3-check/model.js";
import type { Passage } from "../2-resolve/resolved.js";
import { add, dimText, isKnown } from "../shape/dim.js";
import type { Dim } from "../shape/dim.js";
import { bytesText } from "../shape/bytes.js";
import { shapeText, sizeOf } from "../shape/shape.js";
import type { Shape } from "../shape/shape.js";
import type { Analysis } from "./analysis.js";

export function grouped(n: number): string {
  return n.toLocaleString("en-US");
}

export function dimCount(dim: Dim): string {
  return isKnown(dim) ? grouped(dim) : dimText(dim);
}

/** "1.2 kB": what one row's value takes, 4 bytes a number. */
export function memoryText(shape: Shape): string | undefined {
  const size = sizeOf(shape);
  return size === undefined ? undefined : bytesText(size * 4);
}

export function weightsOf({ weights }: Pick<ModelNode, "weights">): number {
  return weights.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0);
}

export function multiplyAddsOf(nodes: readonly ModelNode[]): Dim {
  return nodes.reduce<Dim>((sum, node) => add(sum, node.multiplyAdds), 0);
}

/** The nodes that came out of one passage through a call of a block, a shared part or a repeat. */
export function nodesWithin({ model }: Analysis, { step, via }: Passage): readonly ModelNode[] {
  return model.nodes.filter((node) => {
    for (let at = node.via; at; at = at.up) if (at.span === step.span && at.up === via) return true;
    return false;
  });
}

/** The shapes that values of these nodes have; each once, in order. */
export function shapesOf({ model }: Analysis, nodes: readonly (number | undefined)[]): readonly string[] {
  return [
    ...new Set(
      nodes.flatMap((id) => {
        const shape = id === undefined ? undefined : model.nodes[id]?.shape;
        return shape ? [shapeText(shape)] : [];
      }),
    ),
  ];
}

/** `[28, 28, 8]`, or `[28, 28, 8] | [14, 14, 16] | …` where a block is called several times. */
export function alternatives(texts: readonly string[], most = 2): string {
  return [...texts.slice(0, most), ...(texts.length > most ? ["…"] : [])].join(" | ");
}
