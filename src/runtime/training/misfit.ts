import { UserError } from "../errors.js";
import type { Shape } from "../types.js";

/**
 * Why sizes that only the data tell do not fit a network, if they do not: in generated code, `sizes.ts`. `size` is that
 * of an input on one of its axes, the batch not counted.
 */
export type Misfit = (size: (input: string, axis: number) => number) => string | undefined;

/** Throws when inputs of these shapes, the batch not counted, do not fit. */
export function requireFit(misfit: Misfit | undefined, shapes: ReadonlyMap<string, Shape>): void {
  const why = misfit?.((input, axis) => shapes.get(input)?.[axis] ?? NaN);
  if (why === undefined) return;
  const given = [...shapes].map(([name, shape]) => `input \`${name}\` is [${shape.join(", ")}]`);
  throw new UserError(
    `${why}; in the data, ${given.join(" and ")}`,
    "bring the inputs to sizes that fit, or write the sizes into the spec in place of `?`",
  );
}
