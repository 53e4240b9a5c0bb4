import type { ValuesOf } from "../../parts/arguments.js";
import type { AnyPart } from "../../parts/part.js";
import * as parts from "../../parts/preparations/preparation.js";
import { implement, type Implemented } from "../implement.js";
import type { Json, Shape } from "../types.js";

/** One step from what a file holds to what a network takes in. */
export interface Preparation {
  readonly name: string;
  /** The shape of a row after it; a PreparationError where it does not apply to such a shape. */
  readonly outputShape: (input: Shape) => Shape;
  /**
   * Learns from the training rows, which come in chunks of [n, ...shape], and can be gone through more than once.
   * What it returns is saved with the run, and handed to every `apply`.
   */
  readonly fit?: (chunks: Iterable<Float32Array>, shape: Shape) => Json;
  /** Turns [n, ...shape] into [n, ...outputShape(shape)]; it may write into `rows` and return it. */
  readonly apply: (rows: Float32Array, shape: Shape, fitted: Json) => Float32Array;
}

/** A step does not fit the values that it is given. `row` counts from 0, within the rows given. */
export class PreparationError extends Error {
  readonly fix: string;
  readonly row: number | undefined;

  constructor(message: string, fix: string, row?: number) {
    super(message);
    this.name = "PreparationError";
    this.fix = fix;
    this.row = row;
  }
}

/** What a step does; one that learns numbers has a `fit`. */
type PreparationRule<D extends parts.Preparation> = Pick<Preparation, "apply" | "fit"> &
  (D["learns"] extends "numbers" ? Required<Pick<Preparation, "fit">> : unknown);

/** The runtime's half of a preparation; its other half is its declaration in `src/parts/preparations`. */
export function implementPreparation<D extends AnyPart & parts.Preparation>(
  declaration: D,
  rule: (options: ValuesOf<D>) => PreparationRule<D>,
): Implemented<D, Preparation> {
  const { name } = declaration;
  return implement<D, Preparation>(declaration, (values) => {
    const { apply, fit }: Pick<Preparation, "apply" | "fit"> = rule(values);
    const outputShape = (shape: Shape) => {
      const sizes = parts.sizesAfter(declaration, values, shape);
      if (typeof sizes !== "string") return sizes;
      throw new PreparationError(`${name} ${sizes}`, `take ${name} out, or give it what it takes`);
    };
    return { name, outputShape, apply, ...(fit && { fit }) };
  });
}

export type ImageSizes = readonly [height: number, width: number, channels: number];

/** The sizes of a picture; [height, width] is one of one channel. */
export function imageSizes([height = 1, width = 1, channels = 1]: Shape): ImageSizes {
  return [height, width, channels];
}
