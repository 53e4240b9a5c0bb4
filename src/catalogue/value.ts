export * from "../options/value.js";
