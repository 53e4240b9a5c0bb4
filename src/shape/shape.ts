import { dimText, equal, isKnown, product } from "./dim.js";
import type { Dim } from "./dim.js";

/** Sizes without the batch axis, channels last. Axis 0 is the first written, -1 the last. */
export type Shape = readonly Dim[];

export function shapeText(shape: Shape): string {
  return `[${shape.map(dimText).join(", ")}]`;
}

/** Whether two shapes are equal: `undefined` when only the data can tell. */
export function sameShape(a: Shape, b: Shape): boolean | undefined {
  if (a.length !== b.length) return false;
  let sure = true;
  for (const [i, dim] of a.entries()) {
    const same = equal(dim, b[i] ?? 0);
    if (same === false) return false;
    if (same === undefined) sure = false;
  }
  return sure ? true : undefined;
}

/** How many values, or `undefined` when a size is not known. */
export function sizeOf(shape: Shape): number | undefined {
  const size = product(shape);
  return isKnown(size) ? size : undefined;
}

/** An axis counted from the front, or `undefined` when there is no such axis. */
export function axisOf(axis: number, rank: number): number | undefined {
  const front = axis < 0 ? axis + rank : axis;
  return Number.isInteger(front) && front >= 0 && front < rank ? front : undefined;
}
