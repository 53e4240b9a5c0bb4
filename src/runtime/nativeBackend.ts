import { createRequire } from "node:module";
import util from "node:util";
import { UserError } from "./errors.js";

// TensorFlow's library reads this once, when it is loaded: 2 keeps its notices away and lets errors through.
process.env["TF_CPP_MIN_LOG_LEVEL"] ??= "2";

// tfjs-node 4.22 calls this function, which Node 23 took away.
if (!("isNullOrUndefined" in util)) {
  Object.defineProperty(util, "isNullOrUndefined", {
    value: (value: unknown) => value === null || value === undefined,
  });
}

try {
  createRequire(import.meta.url)("@tensorflow/tfjs-node");
} catch (error) {
  const cause = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  throw new UserError(
    `the native library of TensorFlow.js does not load: ${cause}`,
    "run `mcnn doctor --fix`, which fetches or builds it",
  );
}
