import { networkGraph } from "../../graph/network-graph.js";
import { mountGraph } from "../../graph/page/view.js";
import type { GraphView } from "../../graph/page/view.js";
import type { Analysis } from "../../ide/analysis.js";
import type { Theme } from "../theme.js";

export interface PictureEvents {
  /** A layer was clicked that stands in this line. */
  readonly onOpen: (line: number) => void;
}

/** The network as a picture. A spec that is broken for the moment keeps what of it is whole. */
export function createPicture(pane: HTMLElement, first: Analysis, theme: Theme, { onOpen }: PictureEvents) {
  let shown = first;
  const view: GraphView = mountGraph(pane, networkGraph(first.model), {
    theme,
    fold: "all",
    onOpen: ({ line }) => onOpen(line),
  });
  return {
    show: (analysis: Analysis) => {
      if (analysis === shown) return;
      const isOther = analysis.model.name !== shown.model.name;
      shown = analysis;
      view.show(networkGraph(analysis.model));
      // Blocks begin folded, so that the whole can be read.
      if (isOther) view.fold("all");
    },
    setTheme: view.setTheme,
    fold: view.fold,
    fit: view.fit,
    mark: ({ file }: Analysis, line: number) => view.mark(file.path, line),
  };
}
