export { formatEdits } from "./edits.js";
export type { Range } from "./edits.js";
export { format } from "./format.js";
