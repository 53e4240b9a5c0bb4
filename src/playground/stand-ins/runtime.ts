// What generated code imports from "mcnn/runtime", as far as a browser goes. The data are read, prepared and trained
// on by the runtime itself; `train` is the page's own.
export { defineData } from "../../runtime/data/defineData.js";
export * from "../../runtime/data/sources/index.js";
export { columnSplit, randomSplit } from "../../runtime/data/split.js";
export * from "../../runtime/losses/index.js";
export * from "../../runtime/metrics/index.js";
export * from "../../runtime/optimizers/index.js";
export * from "../../runtime/preparations/index.js";
export * from "../../runtime/schedules/index.js";

/** A page has no command line: params are as the spec says. */
export function readParams<P>(defaults: P): P {
  return defaults;
}
