/** What generated code imports from "mcnn/runtime". */
export { readParams } from "./command/params.js";
export { defineData, type DataDescription } from "./data/defineData.js";
export { prepareData } from "./data/prepareData.js";
export { prepareRows } from "./data/prepareRows.js";
export * from "./data/sources/index.js";
export { columnSplit, randomSplit } from "./data/split.js";
export * from "./losses/index.js";
export * from "./metrics/index.js";
export * from "./optimizers/index.js";
export * from "./preparations/index.js";
export { predict, type Prediction } from "./predict.js";
export * from "./schedules/index.js";
export type { Plan } from "../plan/plan.js";
export { train, type Training } from "./train.js";
