import type { NetworkGraph } from "../graph/types.js";

/** What the extension tells its panel. */
export type ToPanel =
  | { readonly kind: "show"; readonly graph: NetworkGraph }
  | { readonly kind: "mark"; readonly file: string; readonly line: number };

/** What the panel tells the extension. */
export type FromPanel =
  { readonly kind: "ready" } | { readonly kind: "open"; readonly file: string; readonly line: number };
