import { equal, isKnown } from "../../shape/dim.js";
import { shapeText } from "../../shape/shape.js";
import type { Shape } from "../../shape/shape.js";
import { blame } from "../problem.js";
import type { Problem } from "../problem.js";
import { firstDifferent, differentShapes } from "./different-shapes.js";

/** The size of the last axis; `sameBut` has seen to it that it is known. */
export function lastOf(shape: Shape | undefined): number {
  const last = shape?.at(-1) ?? 0;
  return isKnown(last) ? last : 0;
}

/** Why sources are not of one shape but for the last axis (and that too, with `whole`), all last sizes known. */
export function differentExceptLast(
  sources: readonly Shape[],
  name: string,
  whole = false,
): Problem | undefined {
  const unknown = sources.findIndex((shape) => !isKnown(shape.at(-1) ?? 0));
  if (unknown >= 0) return lastUnknown(sources, unknown);
  const last = (sources[0]?.length ?? 0) - 1;
  const apart = firstDifferent(sources, (a, b, axis) => (whole || axis !== last) && equal(a, b) === false);
  if (!apart) return undefined;
  const needs = whole
    ? `${name} takes sources of one shape`
    : `${name} takes sources that differ only on the last axis`;
  return differentShapes(sources, apart.at, apart.than, needs, whole ? undefined : last);
}

export function lastUnknown(sources: readonly Shape[], at: number): Problem {
  const why = `the last size of ${shapeText(sources[at] ?? [])} must be known here: weights depend on it`;
  return blame(at, why, { code: "E0305" });
}
