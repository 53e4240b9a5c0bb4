import { equal, isKnown } from "../../shape/dim.js";
import type { Dim } from "../../shape/dim.js";
import type { Shape } from "../../shape/shape.js";
import { defineFusion } from "../fusion.js";
import type { Fusion } from "../fusion.js";
import type { Problem } from "../problem.js";
import type { MaskEffect } from "../traits.js";
import { differentShapes } from "./different-shapes.js";

interface Elementwise<N extends string> {
  readonly name: N;
  readonly doc: string;
  readonly sources?: { readonly min: number; readonly max: number };
  readonly aliases?: readonly string[];
  readonly mask?: MaskEffect;
}

/** A fusion value by value; a size of 1 stretches to the other's. */
export function defineElementwise<const N extends string>(spec: Elementwise<N>): Fusion<N> {
  return defineFusion({
    ...spec,
    options: {},
    shape: (sources) => together(sources, spec.name),
    example: `${spec.name}(a, b)`,
  });
}

function together(sources: readonly Shape[], name: string): Shape | Problem {
  let shape: readonly Dim[] = sources[0] ?? [];
  for (const [at, source] of sources.entries()) {
    const than = sources.slice(0, at).findIndex((earlier) => !fits(earlier, source));
    if (than >= 0) return differentShapes(sources, at, than, `${name} takes sources of one shape`);
    shape = shape.map((size, axis) => stretched(size, source[axis] ?? 1));
  }
  return shape;
}

function fits(a: Shape, b: Shape): boolean {
  return (
    a.length === b.length &&
    a.every((size, axis) => size === 1 || b[axis] === 1 || equal(size, b[axis] ?? 1) !== false)
  );
}

/** Of two sizes of which one is not known, the data may tell another. */
function stretched(a: Dim, b: Dim): Dim {
  if (a === 1) return b;
  return isKnown(a) && !isKnown(b) ? b : a;
}
