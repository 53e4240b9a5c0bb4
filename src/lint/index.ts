export { configName, findConfig, readConfig } from "./config.js";
export type { ConfigFile } from "./config.js";
export { fixAll, goodTogether } from "./fix.js";
export { githubAnnotation } from "./github.js";
export { silence } from "./ignore.js";
export { isSaid, lint } from "./lint.js";
export type { Levels } from "./lint.js";
export { sarif } from "./sarif.js";
export { rulePages } from "./rule-pages.js";
