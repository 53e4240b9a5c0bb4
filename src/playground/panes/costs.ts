import { isAccepted } from "../../compile.js";
import { networkGraph } from "../../graph/network-graph.js";
import { costTable, costTotals, markCosts } from "../../graph/page/costs.js";
import type { Analysis } from "../../ide/analysis.js";

/** What each layer holds and computes, and the totals. */
export function createCosts(pane: HTMLElement, totals: HTMLElement) {
  return {
    /** While a spec has errors, the last whole one's stay. */
    show: (analysis: Analysis) => {
      const isWhole = isAccepted(analysis);
      for (const part of [pane, totals]) part.classList.toggle("stale", !isWhole);
      if (!isWhole && totals.childElementCount > 0) return;
      const graph = networkGraph(analysis.model);
      totals.replaceChildren(...costTotals(graph));
      pane.replaceChildren(costTable(graph));
    },
    mark: ({ file }: Analysis, line: number) => markCosts(pane, file.path, line),
  };
}
