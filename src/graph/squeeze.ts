import { boxLabelHeight } from "./placed.js";
import type { Layout, Point } from "./placed.js";

/** Heights that are left free, and room for each line that goes through them. */
const room = 18;
const perLine = 10;

type Interval = readonly [from: number, to: number];

/** What stands between two cuts, with no more height than it needs: a lane may be empty here, or hold small cards only. */
export function squeezed(
  layout: Layout,
  from: number,
  to: number,
): { readonly place: (y: number) => number; readonly height: number } {
  const fixed = heightsTaken(layout, from, to).toSorted((a, b) => a[0] - b[0]);
  const lines = layout.edges.flatMap(({ points }) => linesWithin(points, from, to));
  const top = Math.min(...fixed.map(([start]) => start), ...lines);
  const bottom = Math.max(...fixed.map(([, end]) => end), ...lines);
  const bands: { readonly from: number; readonly to: number; readonly saved: number }[] = [];
  let end = top;
  for (const [start, stop] of [...fixed, [bottom, bottom] as const]) {
    const within = new Set(lines.filter((y) => end < y && y < start)).size;
    const saved = start - end - (room + perLine * within);
    if (saved > 0) bands.push({ from: end, to: start, saved });
    end = Math.max(end, stop);
  }
  const place = (y: number) =>
    bands.reduce(
      (at, band) => at - band.saved * Math.min(1, Math.max(0, (y - band.from) / (band.to - band.from))),
      y - top,
    );
  return { place, height: place(bottom) };
}

function heightsTaken({ cards, boxes, edges }: Layout, from: number, to: number): Interval[] {
  const isWithin = ({ at }: { readonly at: { readonly x: number; readonly width: number } }) =>
    at.x < to && at.x + at.width > from;
  return [
    ...cards.filter(isWithin).map(({ at }): Interval => [at.y, at.y + at.height]),
    ...edges
      .flatMap(({ label }) => label ?? [])
      .filter(isWithin)
      .map(({ at }): Interval => [at.y, at.y + at.height]),
    ...boxes.filter(isWithin).flatMap(({ at }): Interval[] => [
      [at.y, at.y + boxLabelHeight],
      [at.y + at.height, at.y + at.height],
    ]),
  ];
}

function linesWithin(points: readonly Point[], from: number, to: number): number[] {
  return points.slice(1).flatMap((b, i) => {
    const a = points[i] ?? b;
    return Math.min(a.x, b.x) < to && Math.max(a.x, b.x) > from ? [a.y, b.y] : [];
  });
}
