/** What generated code imports from "mcnn/runtime". */
export { readParams } from "./command/params.js";
export * from "./losses/index.js";
export * from "./metrics/index.js";
export * from "./optimizers/index.js";
export * from "./schedules/index.js";
export { train, type Training } from "./train.js";
