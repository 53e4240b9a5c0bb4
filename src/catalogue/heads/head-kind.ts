import type { HeadKindName } from "../../parts/head-kinds.js";
import type { LossName } from "../../parts/losses/index.js";
import type { TypeKind, WrittenSize } from "../type-kind.js";

/** What a head answers. Its kind says how its output is read, and what its targets are. */
export interface HeadKind extends TypeKind {
  readonly kind: "head";
  readonly name: HeadKindName;
  /** What its pipeline must end in. */
  readonly output: (sizes: readonly WrittenSize[]) => readonly WrittenSize[];
  /** Whether the pipeline ends in logits, which the loss turns into probabilities, or in the values themselves. */
  readonly reads: "logits" | "values";
  /** What one row of the target must be: its shape, and what its values mean. */
  readonly target: {
    readonly shape: (sizes: readonly WrittenSize[]) => readonly WrittenSize[];
    /** `classes`: whole numbers from 0, or texts whose classes are fitted; `flags`: 0 or 1. */
    readonly values: "classes" | "flags" | "numbers";
  };
  /** How many classes it tells apart, where it does. */
  readonly classes: (sizes: readonly WrittenSize[]) => WrittenSize | undefined;
  /** The loss that holds when none is given. */
  readonly loss: LossName;
}

export function defineHeadKind(
  spec: Omit<HeadKind, "kind" | "classes" | "aliases"> & Partial<Pick<HeadKind, "classes" | "aliases">>,
): HeadKind {
  return { kind: "head", classes: () => undefined, aliases: [], ...spec };
}
