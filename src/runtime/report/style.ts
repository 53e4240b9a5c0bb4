import { trusted } from "./html.js";

/** The page's looks, light or dark as the reader's system is. */
export const style = trusted(`
:root {
  color-scheme: light dark;
  --page: light-dark(#f6f7f9, #111418); --card: light-dark(#ffffff, #191d23);
  --text: light-dark(#1b1f27, #e6e9ee); --muted: light-dark(#677084, #97a1b2); --line: light-dark(#e3e6ec, #2b313a);
  --train: light-dark(#8a94a6, #7f8a9c); --validate: light-dark(#2f6fde, #6ea2ff);
  --right: light-dark(#1f8a5b, #45c08a); --wrong: light-dark(#d1493f, #f07a70);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 40px 24px 80px; }
h1 { margin: 0; font-size: 30px; letter-spacing: -0.02em; overflow-wrap: anywhere; }
h2 { margin: 48px 0 14px; font-size: 20px; letter-spacing: -0.01em; overflow-wrap: anywhere; }
h3 { margin: 0 0 8px; font-size: 14px; font-weight: 600; overflow-wrap: anywhere; }
p { margin: 4px 0; } .muted { color: var(--muted); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 16px 18px; min-width: 0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin-top: 24px; }
.tile b { display: block; font-size: 24px; font-weight: 650; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
.tile span { color: var(--muted); font-size: 13px; overflow-wrap: anywhere; }
.first b { color: var(--validate); }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(320px, 1fr)); gap: 14px; }
.legend { display: flex; gap: 16px; font-size: 13px; color: var(--muted); margin: 0 0 10px; }
.legend i { display: inline-block; width: 16px; height: 3px; border-radius: 2px; margin-right: 6px; vertical-align: middle; }
svg { display: block; width: 100%; height: auto; } svg text { fill: var(--muted); font-size: 11px; }
.grid { stroke: var(--line); } .train { stroke: var(--train); } .validate { stroke: var(--validate); }
.line { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
i.train { background: var(--train); } i.validate { background: var(--validate); }
circle.train { fill: var(--train); } circle.validate { fill: var(--validate); }
.best { stroke: var(--muted); stroke-dasharray: 3 4; } .point { fill: var(--validate); fill-opacity: 0.45; }
.ideal { stroke: var(--muted); stroke-dasharray: 4 4; }
.matrix { overflow-x: auto; } .matrix svg { max-width: var(--width); margin: 0 auto; }
.matrix .hit { fill: var(--right); } .matrix .miss { fill: var(--wrong); } .matrix .empty { fill: var(--line); fill-opacity: 0.35; }
.matrix .count { font-size: 12px; fill: var(--text); font-variant-numeric: tabular-nums; } .matrix .strong { fill: var(--card); }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th { text-align: left; font-weight: 600; color: var(--muted); font-size: 12px; }
th, td { padding: 7px 10px; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: break-word; }
.shape { white-space: nowrap; } .wide { overflow-x: auto; }
tr:last-child td { border-bottom: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
code { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.share { height: 3px; border-radius: 2px; background: var(--validate); margin-top: 4px; margin-left: auto; min-width: 1px; }
.samples { display: grid; grid-template-columns: repeat(auto-fill, minmax(230px, 1fr)); gap: 12px; }
.sample { padding: 12px 14px; font-size: 13px; } .sample figure { margin: 0; text-align: center; min-width: 0; }
.sample figcaption { font-size: 11px; color: var(--muted); overflow-wrap: anywhere; }
.views { display: flex; gap: 8px; margin-bottom: 8px; } .views figure { flex: 1 1 0; max-width: 96px; }
.sample img { width: 100%; image-rendering: pixelated; border-radius: 6px; display: block; }
.sample code { font-size: 11px; overflow-wrap: anywhere; } .says { color: var(--wrong); font-weight: 600; } .truth { color: var(--right); font-weight: 600; }
details summary { cursor: pointer; color: var(--muted); } footer { margin-top: 48px; color: var(--muted); font-size: 13px; }
@media (max-width: 520px) { main { padding: 24px 14px 48px; } .charts { grid-template-columns: 1fr; } }
`);
