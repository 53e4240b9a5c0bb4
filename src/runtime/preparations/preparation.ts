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
  readonly mend: string;
  readonly row: number | undefined;

  constructor(message: string, mend: string, row?: number) {
    super(message);
    this.name = "PreparationError";
    this.mend = mend;
    this.row = row;
  }
}

export type ImageSizes = readonly [height: number, width: number, channels: number];

/** The sizes of an image; [height, width] is an image of one channel. */
export function imageSizes(
  step: string,
  shape: Shape,
): readonly [height: number, width: number, channels: number] {
  const [height, width, channels = 1] = shape;
  if (height === undefined || width === undefined || shape.length > 3) {
    throw new PreparationError(
      `${step} takes images of [height, width, channels], and these are [${shape.join(", ")}]`,
      `take ${step} out, or give it images`,
    );
  }
  return [height, width, channels];
}
