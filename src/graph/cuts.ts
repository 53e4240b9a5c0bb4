import { sizes } from "./card-lines.js";
import { textWidth } from "./measure.js";
import type { Layout, PlacedBox } from "./placed.js";

/** A place where a row may end: nothing but lines and boxes go across it. */
export interface Cut {
  readonly x: number;
  /** Heights of the lines that go across, from above. */
  readonly lines: readonly number[];
  /** How much it disturbs. */
  readonly cost: number;
}

export function cutsOf(layout: Layout): readonly Cut[] {
  return gaps(obstacles(layout)).map((x) => {
    const lines = linesAcross(layout, x);
    const boxes = layout.boxes.filter(({ at }) => at.x < x && x < at.x + at.width);
    const torn = boxes.filter((box) => !hasCardsOnBothSides(box, layout, x)).length;
    return { x, lines, cost: 0.25 * Math.max(0, lines.length - 1) + 0.15 * boxes.length + 2 * torn };
  });
}

type Interval = readonly [from: number, to: number];

/** Where no cut may be, with some room for what is drawn at the ends of a row. */
function obstacles({ cards, boxes, edges }: Layout): Interval[] {
  return [
    ...cards.map(({ at }): Interval => [at.x - 9, at.x + at.width + 9]),
    ...boxes.flatMap(({ label, at }): Interval[] => [
      [at.x - 3, at.x + 20 + textWidth(label, sizes.box)],
      [at.x + at.width - 3, at.x + at.width + 3],
    ]),
    ...edges.flatMap(({ points, label }) => [
      ...(label ? [[label.at.x - 3, label.at.x + label.at.width + 3] as const] : []),
      ...points.slice(1).flatMap((to, i): Interval[] => {
        const from = points[i] ?? to;
        return from.x === to.x ? [[to.x - 5, to.x + 5]] : [];
      }),
    ]),
  ];
}

/** The middles of what is left free. */
function gaps(taken: readonly Interval[]): number[] {
  const found: number[] = [];
  let end = Infinity;
  for (const [from, to] of taken.toSorted((a, b) => a[0] - b[0])) {
    if (from > end) found.push((from + end) / 2);
    end = end === Infinity ? to : Math.max(end, to);
  }
  return found;
}

/** Lines that lie upon one another count as one. */
function linesAcross({ edges }: Layout, x: number): number[] {
  const heights = edges.flatMap(({ points }) =>
    points.slice(1).flatMap((to, i) => {
      const from = points[i] ?? to;
      return from.x < x && x < to.x ? [from.y] : [];
    }),
  );
  return [...new Set(heights)].sort((a, b) => a - b);
}

function hasCardsOnBothSides({ at: box }: PlacedBox, { cards }: Layout, x: number): boolean {
  const inside = cards.filter(
    ({ at }) => at.x >= box.x && at.x < box.x + box.width && at.y >= box.y && at.y < box.y + box.height,
  );
  return inside.some(({ at }) => at.x < x) && inside.some(({ at }) => at.x > x);
}
