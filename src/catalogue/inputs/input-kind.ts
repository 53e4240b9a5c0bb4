import type { TypeKind, WrittenSize } from "../type-kind.js";

/** A kind of input: its declared sizes are the shape that the network sees, unless `shape` says otherwise. */
export interface InputKind extends TypeKind {
  readonly kind: "input";
  readonly shape: (sizes: readonly WrittenSize[]) => readonly WrittenSize[];
  /** What the values of a row must be: a class number may also come from text, whose classes are fitted. */
  readonly values: "numbers" | "classes";
}

export function defineInputKind(
  spec: Omit<InputKind, "kind" | "shape" | "values" | "aliases"> &
    Partial<Pick<InputKind, "shape" | "values" | "aliases">>,
): InputKind {
  return { kind: "input", shape: (sizes) => sizes, values: "numbers", aliases: [], ...spec };
}
