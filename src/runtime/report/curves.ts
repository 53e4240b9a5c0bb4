import { line } from "d3-shape";
import type { EpochRecord } from "../training/fitState.js";
import { axes, frame } from "./axes.js";
import { html, type Html } from "./html.js";

/** A chart for each figure, over the epochs: on the training rows and on those to validate. */
export function drawCurves(history: readonly EpochRecord[], bestEpoch: number | null): Html {
  const names = Object.keys(history[0]?.train ?? {});
  const oneHead = names.filter((name) => name.endsWith(".loss")).length === 1;
  const shown = names.filter((name) => !(oneHead && name.endsWith(".loss")));
  const validated = Object.keys(history[0]?.validate ?? {}).length > 0;
  const legend = html`<p class="legend">
    <span><i class="train"></i>train</span>${
      validated ? html`<span><i class="validate"></i>validate</span>` : null
    }${bestEpoch === null ? null : html`<span>dashed: the epoch whose weights are kept, ${bestEpoch}</span>`}
  </p>`;
  return html`${legend}
    <div class="charts">${shown.map((name) => drawCurve(name, history, bestEpoch))}</div>`;
}

function drawCurve(name: string, history: readonly EpochRecord[], bestEpoch: number | null): Html {
  const series = (["train", "validate"] as const).map((split) => ({
    split,
    points: history.flatMap((record) => {
      const value = record[split][name];
      return typeof value === "number" ? [{ epoch: record.epoch, value }] : [];
    }),
  }));
  const all = series.flatMap(({ points }) => points);
  const { x, y, drawing } = axes(
    all.map(({ epoch }) => epoch),
    all.map(({ value }) => value),
    { x: "epoch", wholeX: true },
  );
  const path = line<{ epoch: number; value: number }>()
    .x(({ epoch }) => x(epoch))
    .y(({ value }) => y(value));
  const best =
    bestEpoch === null
      ? null
      : html`<line
          class="best"
          x1="${x(bestEpoch)}"
          x2="${x(bestEpoch)}"
          y1="${frame.top}"
          y2="${frame.height - frame.bottom}"
        />`;
  return html`<div class="card">
    <h3>${name}</h3>
    <svg viewBox="0 0 ${frame.width} ${frame.height}" role="img">
      <title>${name} by epoch</title>
      ${drawing}${best}${series.map(
        ({ split, points }) =>
          html`<path class="line ${split}" d="${path(points) ?? ""}" />${points
              .slice(-1)
              .map(
                ({ epoch, value }) =>
                  html`<circle class="${split}" cx="${x(epoch)}" cy="${y(value)}" r="3.5" />`,
              )}`,
      )}
    </svg>
  </div>`;
}
