import type { Callable, Options } from "./options.js";

/** What a layer may be given for its weights. */
export type PartKind = "initializer" | "regularizer" | "constraint";

export interface Part extends Callable {
  readonly kind: "part";
  readonly of: PartKind;
}

export type PartSpec = Pick<Part, "name" | "doc"> & {
  readonly options?: Options;
  readonly unnamed?: readonly string[];
  readonly aliases?: readonly string[];
};

export function parts(of: PartKind, specs: readonly PartSpec[]): readonly Part[] {
  return specs.map(
    ({ name, doc, options = {}, unnamed = Object.keys(options).slice(0, 1), aliases = [] }) => ({
      kind: "part",
      of,
      name,
      doc,
      options,
      unnamed,
      aliases,
    }),
  );
}
