import { UserError } from "../errors.js";
import type { Shape } from "../types.js";

/** A size of an input, or of what a head is to answer, on one of its axes, the batch not counted. */
type SizeOf = (name: string, axis: number) => number;

/**
 * Why sizes that only the data tell do not fit a network, if they do not: in generated code, `sizes.ts`. Only training
 * knows what a head is to answer.
 */
export type Misfit = (input: SizeOf, target?: SizeOf) => string | undefined;

/** Shapes without the batch, by the names of inputs or heads. */
export type Shapes = ReadonlyMap<string, Shape>;

/** Throws when inputs of these shapes do not fit, or the right answers do not fit them. */
export function requireFit(misfit: Misfit | undefined, inputs: Shapes, targets?: Shapes): void {
  const why = misfit?.(sizeOf(inputs), targets && sizeOf(targets));
  if (why === undefined) return;
  const given = [...inputs].map(([name, shape]) => `input \`${name}\` is [${shape.join(", ")}]`);
  throw new UserError(
    `${why}; in the data, ${given.join(" and ")}`,
    "bring the data to sizes that fit, or write the sizes into the spec in place of `?`",
  );
}

function sizeOf(shapes: Shapes): SizeOf {
  return (name, axis) => shapes.get(name)?.[axis] ?? NaN;
}
