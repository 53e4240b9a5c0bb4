import { networkGraph } from "../../graph/network-graph.js";
import type { GraphNode } from "../../graph/types.js";
import type { Analysis } from "../../ide/analysis.js";
import { grouped } from "../../ide/figures.js";
import { make } from "../dom.js";

/** What each layer holds and computes, and the totals. */
export function showCosts(pane: HTMLElement, totals: HTMLElement, { model }: Analysis): void {
  const { nodes, weights, multiplyAdds } = networkGraph(model);
  totals.replaceChildren(
    total(grouped(weights), "weights"),
    total(multiplyAdds, "multiply-adds a row"),
    total(`${((weights * 4) / 1e6).toFixed(2)} MB`, "as float32"),
  );
  const most = Math.max(1, ...nodes.map((node) => node.weights));
  pane.replaceChildren(
    make(
      "table",
      {},
      make(
        "thead",
        {},
        make("tr", {}, ...["layer", "shape", "weights", "multiply-adds"].map((text) => make("th", {}, text))),
      ),
      make(
        "tbody",
        {},
        ...nodes.filter(({ live, kind }) => live && kind !== "head").map((node) => row(node, most)),
      ),
    ),
  );
}

function total(value: string, what: string): HTMLElement {
  return make("span", { class: "total" }, make("b", {}, value), ` ${what}`);
}

function row({ id, title, shape, weights, multiplyAdds, kind }: GraphNode, most: number): HTMLElement {
  const bar = make("span", { class: "bar", style: `width: ${((100 * weights) / most).toFixed(1)}%` });
  return make(
    "tr",
    { class: kind },
    make("td", {}, make("span", { class: "layer" }, title), make("small", {}, id)),
    make("td", { class: "shape" }, shape),
    make("td", { class: "number" }, bar, weights === 0 ? "" : grouped(weights)),
    make("td", { class: "number" }, multiplyAdds === "0" ? "" : multiplyAdds),
  );
}
