import type { PageData } from "../page-html.js";
import { mountGraph } from "./view.js";

// The page of `mcnn graph --out picture.html`.
const root = document.getElementById("graph");
const data = document.getElementById("data")?.textContent;
if (root && data) {
  const { graph, fold, theme }: PageData = JSON.parse(data);
  const view = mountGraph(root, graph, { fold, theme });
  const actions: Readonly<Record<string, (button: HTMLElement) => void>> = {
    in: () => view.zoom(1.25),
    out: () => view.zoom(0.8),
    fit: () => view.fit(),
    fold: () => view.fold("all"),
    unfold: () => view.fold("none"),
    theme: () => {
      const isDark = getComputedStyle(document.body).backgroundColor !== "rgb(255, 255, 255)";
      const next = isDark ? "light" : "dark";
      document.documentElement.dataset["theme"] = next;
      view.setTheme(next);
    },
    copy: (button) => void copy(view.svg(), button),
    save: () => save(view.svg(), `${graph.name || "network"}.svg`),
  };
  for (const button of document.querySelectorAll<HTMLElement>("[data-do]"))
    button.addEventListener("click", () => actions[button.dataset["do"] ?? ""]?.(button));
}

async function copy(text: string, button: HTMLElement): Promise<void> {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    // Pages opened from a disk may not have the clipboard.
    button.textContent = copyBySelection(text) ? "Copied" : "Not allowed";
  }
  setTimeout(() => (button.textContent = label), 1500);
}

function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

function save(text: string, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
