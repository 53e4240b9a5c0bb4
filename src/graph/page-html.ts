import { escapeMarkup } from "./escape.js";
import type { Folding } from "./folding.js";
import type { Theme } from "./theme.js";
import { grouped } from "./wording.js";
import type { NetworkGraph } from "./types.js";

export interface PageOptions {
  /** What `page/main.ts` is when it is bundled. */
  readonly script: string;
  readonly fold?: Folding;
  readonly theme?: Theme;
}

/** What the page's script finds in the page. */
export interface PageData {
  readonly graph: NetworkGraph;
  readonly fold: Folding;
  readonly theme: Theme;
}

/** One file to look at the network with: pan, zoom, fold, hover. It fetches nothing, which its own policy forbids too. */
export function pageHtml(
  graph: NetworkGraph,
  { script, fold = "auto", theme = "auto" }: PageOptions,
): string {
  const data: PageData = { graph, fold, theme };
  const name = escapeMarkup(graph.name || "Network");
  const policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";
  return `<!doctype html>
<html lang="en" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" href="data:,">
<title>${name}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>${name}</h1>
<p>${grouped(graph.weights)} weights · ${escapeMarkup(graph.multiplyAdds)} multiply-adds per row</p>
<nav aria-label="Picture">
<button data-do="out" title="Smaller (-)">−</button><button data-do="in" title="Larger (+)">+</button><button data-do="fit" title="Fit to the window (0)">Fit</button>
<button data-do="fold" title="Fold all blocks">Fold</button><button data-do="unfold" title="Unfold all blocks">Unfold</button>
<button data-do="theme" title="Light or dark">Theme</button><button data-do="copy" title="Copy the picture as SVG">Copy SVG</button><button data-do="save" title="Save the picture as SVG">Save SVG</button>
</nav>
</header>
<main id="graph"></main>
<script type="application/json" id="data">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>
<script>${script.replaceAll(/<(?=\/script|!--)/gi, "\\x3c")}</script>
</body>
</html>
`;
}

const pageStyle = `
:root { color-scheme: light dark; --page: light-dark(#ffffff, #191d23); --text: light-dark(#1b1f27, #e6e9ee);
  --muted: light-dark(#5b6475, #a3adbd); --line: light-dark(#d5dae2, #3a424e); --raised: light-dark(#f6f7f9, #242a33); }
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
* { box-sizing: border-box; }
body { margin: 0; height: 100vh; display: flex; flex-direction: column; background: var(--page); color: var(--text);
  font: 14px/1.4 Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; padding: 10px 16px; border-bottom: 1px solid var(--line); }
h1 { margin: 0; font-size: 16px; overflow-wrap: anywhere; }
header p { margin: 0; color: var(--muted); flex: 1; }
nav { display: flex; flex-wrap: wrap; gap: 4px; }
button { font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: 3px 10px; cursor: pointer; }
button:hover { border-color: var(--muted); }
main { flex: 1; min-height: 0; }
`;
