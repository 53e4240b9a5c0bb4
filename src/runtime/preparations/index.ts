export { expandDims } from "./expandDims.js";
export { fft2d } from "./fft2d.js";
export { oneHot } from "./oneHot.js";
export type { Preparation } from "./preparation.js";
export { rescale } from "./rescale.js";
export { sobel } from "./sobel.js";
export { standardize } from "./standardize.js";
