import { foldedGroups } from "./folding.js";
import type { Folding } from "./folding.js";
import { layOut } from "./layout.js";
import { picture } from "./picture.js";
import { svg } from "./svg.js";
import type { Theme } from "./theme.js";
import type { NetworkGraph } from "./types.js";

export interface DrawOptions {
  readonly fold?: Folding;
  readonly theme?: Theme;
}

/** The network as a picture: inputs at the left, heads at the right. The same graph gives the same text. */
export async function drawSvg(
  graph: NetworkGraph,
  { fold = "auto", theme = "auto" }: DrawOptions = {},
): Promise<string> {
  const drawn = picture(graph, foldedGroups(graph, fold).folded);
  return svg(drawn, await layOut(drawn), theme);
}
