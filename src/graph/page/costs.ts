import type { GraphNode, NetworkGraph } from "../types.js";
import { make } from "./make.js";

/** What the whole network holds and computes. */
export function costTotals({ weights, multiplyAdds }: NetworkGraph): readonly HTMLElement[] {
  return [
    total(weights.toLocaleString("en-US"), "weights"),
    total(multiplyAdds, "multiply-adds per row"),
    total(bytesLabel(weights * 4), "as float32"),
  ];
}

function bytesLabel(bytes: number): string {
  return bytes < 1e5 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;
}

function total(value: string, what: string): HTMLElement {
  return make("span", { class: "total" }, make("b", {}, value), ` ${what}`);
}

/** What each layer holds and computes; `data-line` tells where it stands in the spec. */
export function costTable({ nodes }: NetworkGraph): HTMLTableElement {
  const most = Math.max(1, ...nodes.map(({ weights }) => weights));
  const heads = ["layer", "shape", "weights", "multiply-adds"].map((text) => make("th", {}, text));
  const rows = nodes.filter(({ live, kind }) => live && kind !== "head").map((node) => row(node, most));
  return make(
    "table",
    { class: "costs" },
    make("thead", {}, make("tr", {}, ...heads)),
    make("tbody", {}, ...rows),
  );
}

function row({ id, title, shape, weights, multiplyAdds, place }: GraphNode, most: number): HTMLElement {
  const bar = make("span", { class: "bar", style: `width: ${((100 * weights) / most).toFixed(1)}%` });
  return make(
    "tr",
    { "data-file": place.file, "data-line": String(place.line) },
    make("td", {}, make("span", { class: "layer" }, title), make("small", {}, id)),
    make("td", { class: "shape" }, shape),
    make("td", { class: "number" }, bar, weights === 0 ? "" : weights.toLocaleString("en-US")),
    make("td", { class: "number" }, multiplyAdds === "0" ? "" : multiplyAdds),
  );
}

/** Marks the rows of a line of the spec, and brings the first of them into sight. */
export function markCosts(table: HTMLElement, file: string, line: number): void {
  let first: Element | undefined;
  for (const element of table.querySelectorAll<HTMLElement>("tr[data-line]")) {
    const hit = element.dataset["file"] === file && element.dataset["line"] === String(line);
    element.classList.toggle("marked", hit);
    if (hit) first ??= element;
  }
  first?.scrollIntoView({ block: "nearest" });
}
