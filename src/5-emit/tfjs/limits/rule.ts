import type { Problem } from "../../../catalogue/problem.js";
import type { Shape } from "../../../shape/shape.js";
import type { Values } from "../layers/construction.js";

/** A step that the catalogue allows. */
export interface TypedStep {
  readonly sources: readonly Shape[];
  readonly values: Values;
  readonly shape: Shape;
}

/** Why TensorFlow.js cannot do a step, if so. */
export type Limit = (step: TypedStep) => Problem | undefined;

/** The value of an option that is a list of numbers, or one. */
export function numbersOf(value: unknown): readonly number[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === "number");
}
