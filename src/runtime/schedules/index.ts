export { constant } from "./constant.js";
export { cosine } from "./cosine.js";
export { cosineRestarts } from "./cosineRestarts.js";
export { exponential } from "./exponential.js";
export { oneCycle } from "./oneCycle.js";
export { reduceOnPlateau } from "./reduceOnPlateau.js";
export type { Schedule } from "./schedule.js";
export { step } from "./step.js";
