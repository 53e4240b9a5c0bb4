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
/** Values of one array: of weights, or what flows for one row. Engines count them in 32 bits. */
export const maxArrayValues = 2 ** 31 - 1;
/** Weights of a network. They are saved as one file, in 4 bytes each, and Node.js reads no file above 2 GiB. */
export const maxWeights = 2 ** 29 - 1;
/** Multiply-adds for one row; more could not be counted exactly, and would take days. */
export const maxMultiplyAdds = Number.MAX_SAFE_INTEGER;
