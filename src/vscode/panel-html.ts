import { escapeMarkup } from "../graph/escape.js";

/** The page of the panel; its script is the only one that may run. */
export function panelHtml(script: string, source: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${escapeMarkup(source)}; style-src 'unsafe-inline'">
<title>Network</title>
<style>${style}</style>
</head>
<body>
<div id="picture"></div>
<div class="bar-below"><div id="totals"></div><button data-do="fold">Fold</button><button data-do="unfold">Unfold</button><button data-do="fit">Fit</button></div>
<div id="costs"></div>
<script src="${escapeMarkup(script)}"></script>
</body>
</html>
`;
}

const style = `
html, body { height: 100%; margin: 0; padding: 0; }
body { display: flex; flex-direction: column; color: var(--vscode-foreground, #1b1f27); background: var(--vscode-editor-background, #fff); font: 13px/1.45 var(--vscode-font-family, sans-serif); }
body.vscode-light { color-scheme: light; }
body.vscode-dark, body.vscode-high-contrast { color-scheme: dark; }
#picture { flex: 3; min-height: 0; }
.mcnn-graph .page { fill: none !important; }
.bar-below { display: flex; align-items: center; gap: 6px; padding: 5px 12px; border: solid var(--vscode-panel-border, #8884); border-width: 1px 0; }
#totals { flex: 1; display: flex; flex-wrap: wrap; gap: 2px 16px; opacity: .9; }
button { border: 0; border-radius: 3px; padding: 2px 9px; cursor: pointer; color: var(--vscode-button-secondaryForeground, inherit); background: var(--vscode-button-secondaryBackground, #8883); }
#costs { flex: 2; min-height: 0; overflow: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { position: sticky; top: 0; z-index: 1; text-align: left; font-weight: 500; background: var(--vscode-editor-background, #fff); }
th, td { padding: 3px 12px; border-bottom: 1px solid var(--vscode-panel-border, #8884); }
th:nth-child(n + 3), td.number { text-align: right; }
td.number { position: relative; }
td small { margin-left: 8px; opacity: .65; }
td .bar { position: absolute; right: 0; top: 3px; bottom: 3px; opacity: .2; background: var(--vscode-charts-purple, #7c3aed); }
tbody tr { cursor: pointer; }
tr.marked td { background: var(--vscode-editor-selectionBackground, #7c3aed22); }
`;
