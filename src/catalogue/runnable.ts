import type { Callable } from "./options.js";

/** A call that takes part in training: `runs` says whether mcnn's own runtime can do it yet. */
export interface Runnable extends Callable {
  readonly runs: boolean;
}
