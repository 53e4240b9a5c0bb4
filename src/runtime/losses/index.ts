export { binaryCrossEntropy } from "./binaryCrossEntropy.js";
export { crossEntropy, type CrossEntropyOptions } from "./crossEntropy.js";
export { huber } from "./huber.js";
export type { Loss } from "./loss.js";
export { meanAbsoluteError } from "./meanAbsoluteError.js";
export { meanSquaredError } from "./meanSquaredError.js";
