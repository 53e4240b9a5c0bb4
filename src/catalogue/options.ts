export * from "../options/options.js";
