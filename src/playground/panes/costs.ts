import { networkGraph } from "../../graph/network-graph.js";
import { costTable, costTotals, markCosts } from "../../graph/page/costs.js";
import type { Analysis } from "../../ide/analysis.js";
import { stateOf } from "./state.js";

/** What each layer holds and computes, and the totals; while a spec has errors, the last that it had without. */
export function createCosts(pane: HTMLElement, totals: HTMLElement, note: HTMLElement) {
  const clear = () => {
    totals.replaceChildren();
    pane.replaceChildren();
  };
  return {
    /** Another spec is opened. */
    clear,
    show: (analysis: Analysis) => {
      const state = stateOf(analysis);
      if (state === "empty") clear();
      const isStale = state !== "whole" && pane.childElementCount > 0;
      for (const part of [pane, totals]) part.classList.toggle("stale", isStale);
      note.textContent = notes[isStale ? "stale" : state];
      if (state === "whole") {
        const graph = networkGraph(analysis.model);
        totals.replaceChildren(...costTotals(graph));
        pane.replaceChildren(costTable(graph));
      }
      totals.title = isStale ? notes.stale : "";
    },
    mark: ({ file }: Analysis, line: number) => markCosts(pane, file.path, line),
  };
}

const notes = {
  empty: "What each layer holds and computes comes here.",
  broken: "Weights and multiply-adds are counted once there are no errors.",
  stale: "These are the figures from before the errors.",
  whole: "",
} as const;
