import type { Callable, Options } from "./options.js";

/** What a layer is given for its weights, as `tf.regularizers.l2`. */
export interface Part extends Callable {
  readonly kind: "part";
  /** Where TensorFlow.js keeps it: `tf.<namespace>.<name>`. */
  readonly namespace: "initializers" | "regularizers" | "constraints";
}

export type PartSpec = Pick<Part, "name" | "doc"> & {
  readonly options?: Options;
  readonly unnamed?: readonly string[];
  readonly aliases?: readonly string[];
};

export function parts(namespace: Part["namespace"], specs: readonly PartSpec[]): readonly Part[] {
  return specs.map(
    ({ name, doc, options = {}, unnamed = Object.keys(options).slice(0, 1), aliases = [] }) => ({
      kind: "part",
      namespace,
      name,
      doc,
      options,
      unnamed,
      aliases,
    }),
  );
}
