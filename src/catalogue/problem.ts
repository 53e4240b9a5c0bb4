export * from "../options/problem.js";
