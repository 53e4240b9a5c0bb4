/** What a head may answer, which says how its output is read: see "heads" in the language. */
export type HeadKindName = "class" | "binary" | "multiLabel" | "number" | "mask" | "tensor";
