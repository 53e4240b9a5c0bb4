/** Bounds of what a spec may be; past them it is refused with the reason. */

/** Characters of one file. */
export const maxFileLength = 16_000_000;
/** Brackets within brackets; deeper text would exhaust the parser's stack. */
export const maxNesting = 256;
/** Blocks calling blocks. */
export const maxCallDepth = 500;
/** Nodes of the unrolled network. */
export const maxNodes = 100_000;
/** Names within a chain of imports. */
export const maxImportedFiles = 1_000;
