import type { Preparation } from "./preparation.js";

/** Adds an axis of size 1 at the end: [height, width] becomes the image [height, width, 1]. */
export function expandDims(): Preparation {
  return { name: "expandDims", outputShape: (shape) => [...shape, 1], apply: (rows) => rows };
}
