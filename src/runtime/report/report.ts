import type { LayerRow } from "../engine/describe.js";
import { formatCount, formatDuration, formatNumber, formatSpeed } from "../progress/format.js";
import type { Result } from "../progress/events.js";
import type { Settings } from "../run/settings.js";
import type { EpochRecord } from "../training/fitState.js";
import type { BoundData } from "../training/heads.js";
import type { Figures } from "../training/tallies.js";
import type { Answers } from "./answers.js";
import { drawConfusions } from "./confusion.js";
import { drawCurves } from "./curves.js";
import { html, type Html } from "./html.js";
import { drawLabels } from "./labelTable.js";
import { drawPicture } from "./picture.js";
import { drawMistakes, type NamedInput } from "./samples.js";
import { drawScatter } from "./scatter.js";
import { style } from "./style.js";
import { drawLayers, drawSettings } from "./tables.js";

/** All that a report tells of. */
export interface ReportData {
  readonly settings: Settings;
  readonly result: Result;
  /** The split that `figures` and `answers` are of. */
  readonly judged: "test" | "validate";
  readonly figures: Figures;
  readonly bestEpoch: number | null;
  readonly history: readonly EpochRecord[];
  /** The network as SVG. */
  readonly picture: string | undefined;
  readonly layers: readonly LayerRow[];
  readonly bound: BoundData;
  readonly answers: readonly Answers[];
}

/** One page of HTML that needs nothing else: no script, no network, which its own policy also forbids. */
export function renderReport(data: ReportData): string {
  const { settings, judged, history } = data;
  const inputs = data.bound.columns.inputs.map((column, i) => ({
    name: data.bound.inputNames[i] ?? "",
    column,
  }));
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <title>${settings.name}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>
          <header>
            <h1>${settings.name}</h1>
            <p class="muted">${rowsUsed(settings)}</p>
          </header>
          ${drawHeadline(data)}
          <h2>How it learnt</h2>
          ${drawCurves(history, data.bestEpoch)}
          ${data.answers.map((answers) => drawHead(answers, judged, inputs))}
          <h2>The network</h2>
          ${drawPicture(data.picture)} ${drawLayers(data.layers)}
          <h2>Settings</h2>
          ${drawSettings(settings)}
          <footer>mcnn ${settings.versions.mcnn}</footer>
        </main>
      </body>
    </html> `;
  return page.markup;
}

function rowsUsed({ data: { rows }, heads }: Settings): string {
  const kinds = heads.map(({ name, kind }) => `${name} (${kind})`).join(", ");
  return `${kinds} · ${formatCount(rows.train)} rows to train on, ${formatCount(rows.validate)} to validate, ${formatCount(rows.test)} to test`;
}

function drawHeadline({ settings, result, judged, figures, history }: ReportData): Html {
  const names = Object.keys(figures);
  const metrics = names.filter((name) => !name.endsWith("loss"));
  const epochs = history.length === 1 ? "1 epoch" : `${history.length} epochs`;
  const seconds = history.at(-1)?.seconds ?? 0;
  const tiles: { value: string; label: string; first?: boolean }[] = [
    ...metrics.map((name) => ({
      value: formatMetric(name, figures[name] ?? null),
      label: `${name}, ${judged}`,
      first: true,
    })),
    { value: formatNumber(figures["loss"] ?? null), label: `loss, ${judged}` },
    { value: formatCount(settings.model.weights), label: "weights" },
    { value: formatDuration(seconds * 1000), label: `training, ${epochs}` },
    {
      value: formatSpeed(result.millisecondsPerStep).replace("/step", ""),
      label: `a step of ${settings.batchSize} rows`,
    },
  ];
  return html`<div class="tiles">
    ${tiles.map(
      ({ value, label, first }) =>
        html`<div class="card tile${first ? " first" : ""}"><b>${value}</b><span>${label}</span></div>`,
    )}
  </div>`;
}

/** Shares as percentages. */
function formatMetric(name: string, value: number | null): string {
  const isShare = /\.(accuracy|top\d+|precision|recall|f1)$/.test(name);
  return isShare && value !== null ? `${(value * 100).toFixed(2)} %` : formatNumber(value);
}

function drawHead(answers: Answers, judged: string, inputs: readonly NamedInput[]): Html {
  const { name, target, size } = answers.head;
  const classes = target.classes ?? defaultNames(target.kind, size);
  const drawing =
    target.kind === "number"
      ? drawScatter(answers)
      : target.kind === "multiLabel"
        ? drawLabels(answers, classes)
        : drawConfusions(answers, classes);
  return html`<h2>${name}, on the ${judged} rows</h2>
    ${drawing}${drawMistakes(answers, classes, inputs)}`;
}

function defaultNames(kind: string, size: number): string[] {
  return kind === "binary" ? ["no", "yes"] : Array.from({ length: size }, (_, label) => String(label));
}
