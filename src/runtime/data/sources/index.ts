export { csv } from "./csv.js";
export { idx } from "./idx.js";
export { npz } from "./npz.js";
export type { ColumnReference, Opener, Source } from "./source.js";
export { tsv } from "./tsv.js";
