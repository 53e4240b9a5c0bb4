import { createRequire } from "node:module";
import util from "node:util";
import { UserError } from "./errors.js";

// TensorFlow's library reads this once, when it is loaded: 2 keeps its notices away and lets errors through.
process.env["TF_CPP_MIN_LOG_LEVEL"] ??= "2";

// tfjs-node 4.22 calls these, of which Node 22 and later warn (DEP0044, DEP0051); Node 23 took them away.
const replaced = {
  isNullOrUndefined: (value: unknown) => value === null || value === undefined,
  isArray: Array.isArray,
};
for (const [name, value] of Object.entries(replaced))
  Object.defineProperty(util, name, { value, configurable: true, writable: true });

const failure = load();

/** Throws when TensorFlow.js has no native backend: what uses it to the full asks first, so that it can say so. */
export function requireNativeBackend(): void {
  if (failure !== undefined) throw failure;
}

function load(): UserError | undefined {
  try {
    createRequire(import.meta.url)("@tensorflow/tfjs-node");
    return undefined;
  } catch (error) {
    const cause = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return new UserError(
      `the native library of TensorFlow.js does not load: ${cause}`,
      "run `mcnn doctor --fix`, which fetches or builds it",
    );
  }
}
