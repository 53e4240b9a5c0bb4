import { boxLabelHeight } from "../../src/graph/placed.js";
import type { Layout, PlacedEdge, Point, Rectangle } from "../../src/graph/placed.js";
import { sizes } from "../../src/graph/card-lines.js";
import { textWidth } from "../../src/graph/measure.js";

interface Named {
  readonly name: string;
  readonly at: Rectangle;
}

/** What would look wrong: things upon one another, out of their box, or out of the picture. */
export function faults(layout: Layout): string[] {
  const cards = layout.cards.map(({ card, at }) => ({ name: `card ${card.id}`, at }));
  const labels = layout.edges.flatMap(({ from, to, label }) =>
    label ? [{ name: `label ${from} → ${to}`, at: label.at }] : [],
  );
  const titles = layout.boxes.map(({ box, label, at }) => ({
    name: `title of ${box.id}`,
    at: { x: at.x + 12, y: at.y, width: textWidth(label, sizes.box), height: boxLabelHeight },
  }));
  const pieces = layout.boxes.map(({ box, at }) => ({ name: `box ${box.id}`, at }));
  const corners = layout.edges.flatMap(({ from, to, points }) =>
    points.map((point) => ({ name: `line ${from} → ${to}`, at: { ...point, width: 0, height: 0 } })),
  );
  const things = [...cards, ...labels, ...titles];
  return [
    ...things.flatMap((a, i) =>
      things.slice(i + 1).flatMap((b) => (overlap(a.at, b.at) ? [`${a.name} on ${b.name}`] : [])),
    ),
    ...[...things, ...pieces, ...corners]
      .filter(({ at }) => !within(at, { x: 0, y: 0, width: layout.width, height: layout.height }))
      .map(({ name }) => `${name} is out`),
    ...strays(layout),
    ...layout.edges.flatMap((edge) => crossings(edge, things)),
    ...layout.edges.flatMap((edge) => slants(edge)),
    ...confusions(layout),
    ...layout.cards.flatMap(({ card, lines }) =>
      lines.texts.some(
        ({ role, text }) =>
          textWidth(text, sizes[role], role === "title" ? "bold" : "regular") > lines.width - 8,
      )
        ? [`a text is wider than its card ${card.id}`]
        : [],
    ),
  ];
}

/** Cards and boxes out of the box that they are in, or in one that they are not in. A box may be in several rows. */
function strays({ cards, boxes }: Layout): string[] {
  const up = new Map(boxes.map(({ box }) => [box.id, box.parent]));
  const around = (id: string | undefined): string[] => (id === undefined ? [] : [id, ...around(up.get(id))]);
  const contents = [
    ...cards.map(({ card, at }) => ({ name: card.id, at, inside: around(card.box) })),
    ...boxes.map(({ box, at }) => ({ name: box.id, at, inside: around(box.parent) })),
  ];
  return contents.flatMap(({ name, at, inside }) => [
    ...inside
      .filter((id) => !boxes.some(({ box, at: piece }) => box.id === id && within(at, piece)))
      .map((id) => `${name} is not in ${id}`),
    ...boxes
      .filter(({ box }) => box.id !== name && !inside.includes(box.id) && !around(box.id).includes(name))
      .filter(({ at: piece }) => overlap(at, piece))
      .map(({ box }) => `${name} on ${box.id}`),
  ]);
}

/** Lines are straight or upright, since cards and rows stand so. */
function slants({ from, to, points }: PlacedEdge): string[] {
  const isSlant = (a: Point, b: Point) => Math.abs(a.x - b.x) > 0.1 && Math.abs(a.y - b.y) > 0.1;
  return points.some((b, i) => isSlant(points[i - 1] ?? b, b)) ? [`${from} → ${to} slants`] : [];
}

/** Two lines upon one another, unless they come from one card or lead to one. */
function confusions({ edges }: Layout): string[] {
  const all = edges.flatMap((edge) =>
    edge.points.slice(1).map((b, i) => ({ edge, a: edge.points[i] ?? b, b })),
  );
  const share = (a: PlacedEdge, b: PlacedEdge) => a.from === b.from || a.to === b.to;
  return all.flatMap((one, i) =>
    all.slice(i + 1).flatMap((other) => {
      if (share(one.edge, other.edge) || !runTogether(one, other)) return [];
      return [`${one.edge.from} → ${one.edge.to} along ${other.edge.from} → ${other.edge.to}`];
    }),
  );
}

interface Segment {
  readonly a: Point;
  readonly b: Point;
}

function runTogether(one: Segment, other: Segment): boolean {
  const along = (axis: "x" | "y", across: "x" | "y") =>
    one.a[across] === one.b[across] &&
    other.a[across] === other.b[across] &&
    Math.abs(one.a[across] - other.a[across]) < 2 &&
    Math.min(Math.max(one.a[axis], one.b[axis]), Math.max(other.a[axis], other.b[axis])) -
      Math.max(Math.min(one.a[axis], one.b[axis]), Math.min(other.a[axis], other.b[axis])) >
      1;
  return along("x", "y") || along("y", "x");
}

/** What a line goes through, but the cards at its ends and its own name. */
function crossings({ from, to, points }: PlacedEdge, things: readonly Named[]): string[] {
  const segments: Named[] = points.slice(1).map((b, i) => {
    const a = points[i] ?? b;
    const at = {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
    };
    return { name: `${from} → ${to}`, at };
  });
  return segments.flatMap((segment) =>
    things.flatMap(({ name, at }) =>
      name !== `card ${from}` && name !== `card ${to}` && overlap(segment.at, at)
        ? [`${segment.name} through ${name}`]
        : [],
    ),
  );
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  const slack = 0.5;
  return (
    a.x + a.width > b.x + slack &&
    b.x + b.width > a.x + slack &&
    a.y + a.height > b.y + slack &&
    b.y + b.height > a.y + slack
  );
}

function within(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width + 0.5 &&
    inner.y + inner.height <= outer.y + outer.height + 0.5
  );
}
