import { networkGraph } from "../../graph/network-graph.js";
import { costTable, costTotals, markCosts } from "../../graph/page/costs.js";
import type { Analysis } from "../../ide/analysis.js";

/** What each layer holds and computes, and the totals. */
export function createCosts(pane: HTMLElement, totals: HTMLElement) {
  return {
    show: ({ model }: Analysis) => {
      const graph = networkGraph(model);
      totals.replaceChildren(...costTotals(graph));
      pane.replaceChildren(costTable(graph));
    },
    mark: ({ file }: Analysis, line: number) => markCosts(pane, file.path, line),
  };
}
