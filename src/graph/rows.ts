import { sizes } from "./card-lines.js";
import { cutsOf } from "./cuts.js";
import type { Cut } from "./cuts.js";
import { textWidth } from "./measure.js";
import type { Layout, PlacedBox, PlacedEdge, Point, Rectangle } from "./placed.js";
import { squeezed } from "./squeeze.js";

const mostRows = 40;
/** What needs no more room than this for each unit of the aspect can be read as it is. */
const narrow = 500;

/** A layout that is much too long, cut into rows: each line at a row's end goes on at the start of the next one. */
export function inRows(layout: Layout, aspect: number): Layout {
  if (layout.width < narrow * aspect || layout.width / layout.height < 2 * aspect) return layout;
  const scoreOf = ({ width, height }: Layout) => Math.abs(Math.log(width / height / aspect));
  const cuts = cutsOf(layout);
  let best = { layout, score: scoreOf(layout) };
  let worse = 0;
  // Without room between them, so many rows would have the aspect.
  const about = Math.sqrt(layout.width / layout.height / aspect);
  for (let rows = Math.max(2, Math.floor(about / 2)); rows <= mostRows && worse < 3; rows++) {
    const chosen = chooseCuts(cuts, layout.width, rows);
    if (!chosen) break;
    const cut = assemble(layout, chosen);
    const score = scoreOf(cut) + chosen.reduce((sum, { cost }) => sum + cost, 0) / rows;
    worse = score < best.score ? 0 : worse + 1;
    if (score < best.score) best = { layout: cut, score };
  }
  return best.layout;
}

/** A way to end a row at a cut, and the best way to get there. */
interface Way {
  readonly cut: Cut | undefined;
  readonly x: number;
  readonly cost: number;
  readonly before: Way | undefined;
}

/** The cuts between so many rows of about one length that disturb least. */
function chooseCuts(cuts: readonly Cut[], width: number, rows: number): readonly Cut[] | undefined {
  const length = width / rows;
  const raggedness = (from: number, to: number) => 1.2 * ((to - from) / length - 1) ** 2;
  let ways: readonly Way[] = [{ cut: undefined, x: 0, cost: 0, before: undefined }];
  for (let row = 1; row < rows; row++) {
    let first = 0;
    ways = cuts.flatMap((cut) => {
      // Both lists go from left to right.
      while (first < ways.length && cut.x - (ways[first]?.x ?? 0) > 1.6 * length) first += 1;
      let best: Way | undefined;
      for (let i = first; i < ways.length; i++) {
        const before = ways[i];
        if (!before || before.x >= cut.x) break;
        const cost = before.cost + cut.cost + raggedness(before.x, cut.x);
        if (!best || cost < best.cost) best = { cut, x: cut.x, cost, before };
      }
      return best ?? [];
    });
  }
  const total = ({ x, cost }: Way) => cost + (width - x < length ? 0 : raggedness(x, width));
  let end = ways.toSorted((a, b) => total(a) - total(b))[0];
  const chosen: Cut[] = [];
  for (; end?.cut; end = end.before) chosen.unshift(end.cut);
  return ways.length > 0 ? chosen : undefined;
}

/** Room between lines that turn together, and beside them. */
const track = 8;
const margin = 20;

interface Row {
  /** What of the long layout it shows. */
  readonly from: number;
  readonly to: number;
  /** From there to here. */
  readonly dx: number;
  readonly y: (y: number) => number;
  readonly bottom: number;
  /** At its end. */
  readonly cut: Cut | undefined;
}

function assemble(layout: Layout, cuts: readonly Cut[]): Layout {
  const rows = rowsOf(layout, cuts);
  const rowAt = (x: number) => rows.findLast(({ from }) => from <= x) ?? rows[0];
  const moved = (at: Rectangle): Rectangle => {
    const row = rowAt(at.x);
    return row ? { ...at, x: at.x + row.dx, y: row.y(at.y) } : at;
  };
  const right = Math.max(
    ...rows.map(({ to, dx, cut }) => to + dx + (cut ? track * (cut.lines.length + 1) : 0)),
  );
  return {
    width: Math.ceil(right + margin),
    height: Math.ceil((rows.at(-1)?.bottom ?? 0) + margin),
    cards: layout.cards.map((card) => ({ ...card, at: moved(card.at) })),
    boxes: layout.boxes.flatMap((box) => piecesOf(box, rows)),
    edges: layout.edges.map((edge) => ({
      ...edge,
      points: turned(edge, rows),
      label: edge.label && { ...edge.label, at: moved(edge.label.at) },
    })),
  };
}

function rowsOf(layout: Layout, cuts: readonly Cut[]): readonly Row[] {
  const start = Math.min(...layout.cards.map(({ at }) => at.x), ...layout.boxes.map(({ at }) => at.x));
  const end = Math.max(...layout.cards.map(({ at }) => at.x + at.width));
  const left = margin + track * Math.max(...cuts.map(({ lines }) => lines.length));
  const rows: Row[] = [];
  let y = margin;
  for (let i = 0; i <= cuts.length; i++) {
    const from = cuts[i - 1]?.x ?? start;
    const cut = cuts[i];
    const to = cut?.x ?? end;
    const { place, height } = squeezed(layout, from, to);
    const top = y;
    rows.push({ from, to, dx: left - from, y: (old) => top + place(old), bottom: top + height, cut });
    y += height + track * ((cut?.lines.length ?? 0) + 3);
  }
  return rows;
}

/** What of a box is in each row. */
function piecesOf(placed: PlacedBox, rows: readonly Row[]): PlacedBox[] {
  const { label, at } = placed;
  const end = at.x + at.width;
  return rows
    .filter(({ from, to }) => at.x < to && end > from)
    .map(({ from, to, dx, y }) => {
      const [x, right] = [Math.max(from, at.x), Math.min(to, end)];
      const width = right - x;
      return {
        ...placed,
        label: at.x < from ? fitting(`${label}, continued`, width - 16) : label,
        at: { x: x + dx, y: y(at.y), width, height: y(at.y + at.height) - y(at.y) },
        cutLeft: at.x < from,
        cutRight: end > to,
      };
    });
}

function fitting(text: string, width: number): string {
  if (textWidth(text, sizes.box) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && textWidth(`${characters.join("")}…`, sizes.box) > width) characters.pop();
  return `${characters.join("")}…`;
}

/** Around the end of each row that a line leaves: the uppermost line outermost at the right, innermost at the left. */
function turned({ points }: PlacedEdge, rows: readonly Row[]): Point[] {
  const path: Point[] = [];
  let at = rows.findIndex(({ to }) => (points[0]?.x ?? 0) < to);
  for (const point of points) {
    for (let row = rows[at]; row?.cut && point.x > row.to; row = rows[++at]) {
      const next = rows[at + 1] ?? row;
      const { lines } = row.cut;
      const place = lines.indexOf(point.y);
      const outer = track * (lines.length - place);
      const [right, left] = [row.to + row.dx + outer, next.from + next.dx - track * (place + 1)];
      const between = row.bottom + track / 2 + outer;
      path.push(
        { x: right, y: row.y(point.y) },
        { x: right, y: between },
        { x: left, y: between },
        { x: left, y: next.y(point.y) },
      );
    }
    const row = rows[at];
    if (row) path.push({ x: point.x + row.dx, y: row.y(point.y) });
  }
  return path;
}
