/** A size in the brackets of a type: `28`, or `?` for one that only the data knows. */
export type WrittenSize = number | "?";
