// A checked network as a picture: `networkGraph` makes plain data of the model, `picture` folds it, and the rest draws.
export { dot } from "./dot.js";
export { drawSvg } from "./draw.js";
export { foldedGroups } from "./folding.js";
export type { Folding } from "./folding.js";
export { mermaid } from "./mermaid.js";
export { networkGraph } from "./network-graph.js";
export { pageHtml } from "./page-html.js";
export { picture } from "./picture.js";
export type { Theme } from "./theme.js";
export type { NetworkGraph } from "./types.js";
