import { drawSvg } from "../../graph/draw.js";
import { networkGraph } from "../../graph/network-graph.js";
import type { Analysis } from "../../ide/analysis.js";
import type { Theme } from "../theme.js";

/** The network as a picture. A spec that is broken for the moment keeps what of it is whole. */
export function createPicture(pane: HTMLElement): {
  readonly show: (analysis: Analysis, theme: Theme) => Promise<void>;
} {
  let latest = 0;
  return {
    show: async ({ model }, theme) => {
      const turn = ++latest;
      const svg = await drawSvg(networkGraph(model), { theme });
      // Drawing takes a while, and a newer picture may have overtaken this one.
      if (turn === latest) pane.replaceChildren(elementOf(svg));
    },
  };
}

function elementOf(svg: string): Node {
  const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
  return document.importNode(documentElement, true);
}
