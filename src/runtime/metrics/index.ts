export { accuracy } from "./accuracy.js";
export { averagePrecision } from "./averagePrecision.js";
export { f1 } from "./f1.js";
export type { Metric, Readout } from "./metric.js";
export { precision } from "./precision.js";
export { recall } from "./recall.js";
export { rocAuc } from "./rocAuc.js";
export { rSquared } from "./rSquared.js";
export { topK } from "./topK.js";
