import type { Part, PartKind } from "../../../catalogue/part.js";

interface Home {
  /** `tf.<namespace>.<name>` makes one. */
  readonly namespace: "initializers" | "regularizers" | "constraints";
  /** Whether a layer knows each by its name alone: of regularizers only `l1l2`. */
  readonly byName: boolean;
  /** TensorFlow.js exports the functions, and not the types of what they make. */
  readonly type: string;
}

/** Where TensorFlow.js keeps what a layer is given for its weights. */
export const partHomes: Readonly<Record<PartKind, Home>> = {
  initializer: {
    namespace: "initializers",
    byName: true,
    type: "ReturnType<typeof tf.initializers.heNormal>",
  },
  regularizer: {
    namespace: "regularizers",
    byName: false,
    type: "ReturnType<typeof tf.regularizers.l2>",
  },
  constraint: {
    namespace: "constraints",
    byName: true,
    type: "ReturnType<typeof tf.constraints.maxNorm>",
  },
};

/** `tf.<namespace>.<name>` */
export interface Maker {
  readonly namespace: "layers" | Home["namespace"];
  readonly name: string;
}

/** What makes one: `tf.regularizers.l2`. */
export function partMaker({ of, name }: Part): Maker {
  return { namespace: partHomes[of].namespace, name };
}
