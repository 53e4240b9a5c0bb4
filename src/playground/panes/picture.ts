import { networkGraph } from "../../graph/network-graph.js";
import { mountGraph } from "../../graph/page/view.js";
import type { GraphView } from "../../graph/page/view.js";
import type { Analysis } from "../../ide/analysis.js";
import { load } from "../later/load.js";
import type { Theme } from "../theme.js";
import { stateOf } from "./state.js";

/** No text of a picture is smaller than 7 pixels then. */
const legible = 0.74;

export interface PictureEvents {
  /** A layer was clicked that stands in this line. */
  readonly onOpen: (line: number) => void;
}

/** The network as a picture. A spec that is broken for the moment keeps what of it is whole. */
export function createPicture(
  pane: HTMLElement,
  note: HTMLElement,
  first: Analysis,
  theme: Theme,
  { onOpen }: PictureEvents,
) {
  const tell = (analysis: Analysis) => {
    note.textContent = notes[stateOf(analysis)];
  };
  let shown = first;
  const view: GraphView = mountGraph(pane, networkGraph(first.model), {
    theme,
    // Blocks begin folded, so that the whole can be read.
    fold: "all",
    legible,
    onOpen: ({ line }) => onOpen(line),
  });
  void load("elk").then(() => tell(shown));
  return {
    show: (analysis: Analysis) => {
      if (analysis === shown) return;
      shown = analysis;
      view.show(networkGraph(analysis.model));
      tell(analysis);
    },
    setTheme: view.setTheme,
    /** Another spec is opened. */
    clear: () => view.fold("all"),
    fold: view.fold,
    fit: view.fit,
    mark: ({ file }: Analysis, line: number) => view.mark(file.path, line),
  };
}

const notes = {
  empty:
    "Begin with a model and its name, then its inputs and a head: they are drawn here as you write. Ctrl+Space says what fits.",
  broken: "There are errors: this is what is whole.",
  whole: "",
} as const;
