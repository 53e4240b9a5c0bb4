// What has to be done before tfjs-node is loaded, wherever that is.
import util from "node:util";

/** Node 23 removed `util.isNullOrUndefined`, which tfjs-node calls; before, it warns of its end. */
export function beforeTensorFlow() {
  Object.defineProperty(util, "isNullOrUndefined", {
    value: (/** @type {unknown} */ value) => value === null || value === undefined,
    configurable: true,
    writable: true,
  });
  // TensorFlow's notices about the processor; errors stay.
  process.env.TF_CPP_MIN_LOG_LEVEL ??= "2";
}
