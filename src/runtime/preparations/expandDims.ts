import { expandDims as declared } from "../../parts/preparations/expandDims.js";
import { implementPreparation } from "./preparation.js";

/** Adds an axis of size 1 at the end: [height, width] becomes the image [height, width, 1]. */
export const expandDims = implementPreparation(declared, () => ({ apply: (rows) => rows }));
