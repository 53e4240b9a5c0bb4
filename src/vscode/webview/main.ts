import { costTable, costTotals, markCosts } from "../../graph/page/costs.js";
import { mountGraph } from "../../graph/page/view.js";
import type { GraphView } from "../../graph/page/view.js";
import type { Theme } from "../../graph/theme.js";
import type { FromPanel, ToPanel } from "../messages.js";

declare global {
  /** What VS Code gives each page of a panel, once. */
  function acquireVsCodeApi(): { postMessage(message: FromPanel): void };
}

const api = acquireVsCodeApi();
const [picture, totals, costs] = ["picture", "totals", "costs"].map((id) => document.getElementById(id));
let view: GraphView | undefined;

const theme = (): Theme => (document.body.classList.contains("vscode-light") ? "light" : "dark");
const open = (file: string, line: number) => api.postMessage({ kind: "open", file, line });

addEventListener("message", ({ data }: MessageEvent<ToPanel>) => {
  if (!picture || !costs) return;
  if (data.kind === "mark") {
    view?.mark(data.file, data.line);
    markCosts(costs, data.file, data.line);
    return;
  }
  const { graph } = data;
  if (view) view.show(graph);
  else view = mountGraph(picture, graph, { theme: theme(), onOpen: ({ file, line }) => open(file, line) });
  totals?.replaceChildren(...costTotals(graph));
  costs.replaceChildren(costTable(graph));
});

costs?.addEventListener("click", ({ target }) => {
  const row = target instanceof Element ? target.closest("tr[data-line]") : null;
  if (row) open(row.getAttribute("data-file") ?? "", Number(row.getAttribute("data-line")));
});
document.addEventListener("click", ({ target }) => {
  const action = target instanceof Element ? target.getAttribute("data-do") : null;
  if (action === "fold") view?.fold("all");
  if (action === "unfold") view?.fold("none");
  if (action === "fit") view?.fit();
});
new MutationObserver(() => view?.setTheme(theme())).observe(document.body, { attributeFilter: ["class"] });
api.postMessage({ kind: "ready" });
