import type { Callable } from "./options.js";

/** What may be done to data: `runs` says whether mcnn's own runtime can do it yet. */
export interface Runnable extends Callable {
  readonly runs: boolean;
}
