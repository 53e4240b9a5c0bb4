import { scaleLinear, type ScaleLinear } from "d3-scale";
import { html, type Html } from "./html.js";

/** The inner size of a chart and the room around it, in the picture's own units. */
export const frame = { width: 360, height: 210, left: 44, right: 12, top: 10, bottom: 30 } as const;

export interface Axes {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** Grid lines and their labels. */
  readonly drawing: Html;
}

/** Scales for the ranges of x and y, with the y axis rounded to even values. */
export function axes(
  xs: readonly number[],
  ys: readonly number[],
  labels: { x: string; wholeX?: boolean },
): Axes {
  const x = scaleLinear(spread(xs, labels.wholeX ? 0 : 0.03), [frame.left, frame.width - frame.right]);
  const y = scaleLinear(spread(ys, labels.wholeX ? 0 : 0.03), [frame.height - frame.bottom, frame.top]).nice(
    5,
  );
  const xTicks = x.ticks(6).filter((tick) => !labels.wholeX || Number.isInteger(tick));
  const format = y.tickFormat(5);
  const formatX = labels.wholeX ? String : x.tickFormat(6);
  const bottom = frame.height - frame.bottom;
  const drawing = html`${y
      .ticks(5)
      .map(
        (tick) =>
          html`<line
              class="grid"
              x1="${frame.left}"
              x2="${frame.width - frame.right}"
              y1="${y(tick)}"
              y2="${y(tick)}"
            /><text x="${frame.left - 6}" y="${y(tick) + 4}" text-anchor="end">${format(tick)}</text>`,
      )}${xTicks.map((tick) => html`<text x="${x(tick)}" y="${bottom + 15}" text-anchor="middle">${formatX(tick)}</text>`)}<text
      x="${frame.width - frame.right}"
      y="${frame.height - 2}"
      text-anchor="end"
      >${labels.x}</text
    >`;
  return { x, y, drawing };
}

/** From the least to the greatest value, a little wider; never of no width. */
function spread(values: readonly number[], margin: number): [number, number] {
  const finite = values.filter(Number.isFinite);
  const low = finite.reduce((a, b) => Math.min(a, b), Infinity);
  const high = finite.reduce((a, b) => Math.max(a, b), -Infinity);
  if (low > high) return [0, 1];
  const room = high > low ? (high - low) * margin : Math.abs(low) * 0.1 || 0.5;
  return [low - room, high + room];
}
