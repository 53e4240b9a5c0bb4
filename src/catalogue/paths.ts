export * from "../options/paths.js";
