import type { ResolveHook } from "node:module";

const own = new Set(["mcnn/runtime", "@tensorflow/tfjs"]);

/**
 * Generated code runs on the runtime and the TensorFlow.js of the mcnn that runs it: a run folder may lie where no
 * package is installed, and two copies of TensorFlow.js would not know each other's backends.
 */
export const resolve: ResolveHook = (specifier, context, next) =>
  next(specifier, own.has(specifier) ? { ...context, parentURL: import.meta.url } : context);
