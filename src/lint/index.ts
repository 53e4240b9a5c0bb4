export { configName, readConfig } from "./config.js";
export { fixAll } from "./fix.js";
export { githubAnnotation } from "./github.js";
export { lint } from "./lint.js";
export type { Levels } from "./lint.js";
export { sarif } from "./sarif.js";
export { rulePages } from "./rule-pages.js";
