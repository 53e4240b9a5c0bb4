import { sizeOf } from "../training/batches.js";
import type { Shape } from "../types.js";

/** A shape of which some sizes, -1, may be any. */
export type OpenShape = Shape;

/** The shape of a row as it comes from its source, open where the input itself is: steps keep the first axes. */
export function openShape(trained: Shape, input: Shape): OpenShape {
  return trained.map((size, axis) => (input[axis] === -1 ? -1 : size));
}

export function fitsOpen(found: Shape, wanted: OpenShape): boolean {
  return found.length === wanted.length && wanted.every((size, axis) => size === -1 || size === found[axis]);
}

/** The shape of so many values in a row, where at most one size is open; nothing where they do not fit. */
export function shapeOfValues(count: number, wanted: OpenShape): Shape | undefined {
  const open = wanted.filter((size) => size === -1).length;
  const known = sizeOf(wanted.filter((size) => size !== -1));
  const left = open === 1 ? count / known : 1;
  const shape = wanted.map((size) => (size === -1 ? left : size));
  return open < 2 && Number.isInteger(left) && left > 0 && sizeOf(shape) === count ? shape : undefined;
}

/** `[?, 3]` */
export function openText(shape: OpenShape): string {
  return `[${shape.map((size) => (size === -1 ? "?" : size)).join(", ")}]`;
}
