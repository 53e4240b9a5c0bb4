import type { Shown } from "./part.js";

/** What the language knows and mcnn's runtime cannot do yet is planned: it has no implementation. */
export interface Plannable extends Shown {
  readonly planned: boolean;
}

/** Those of some declarations that the runtime implements. */
export type Runs<D> = {
  readonly [N in keyof D as D[N] extends { readonly planned: true } ? never : N]: D[N];
};
