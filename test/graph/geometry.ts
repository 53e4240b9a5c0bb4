import type { Layout, PlacedEdge, Rectangle } from "../../src/graph/layout.js";
import { boxLabelHeight } from "../../src/graph/layout.js";
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
  const titles = layout.boxes.map(({ box, at }) => ({
    name: `title of ${box.id}`,
    at: { x: at.x + 12, y: at.y, width: textWidth(box.label, sizes.box), height: boxLabelHeight },
  }));
  const things = [...cards, ...labels, ...titles];
  return [
    ...things.flatMap((a, i) =>
      things.slice(i + 1).flatMap((b) => (overlap(a.at, b.at) ? [`${a.name} on ${b.name}`] : [])),
    ),
    ...things
      .filter(({ at }) => !within(at, { x: 0, y: 0, width: layout.width, height: layout.height }))
      .map(({ name }) => `${name} is out`),
    ...strays(layout),
    ...layout.edges.flatMap((edge) => crossings(edge, layout)),
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

/** Cards and boxes out of the box that they are in, or in one that they are not in. */
function strays({ cards, boxes }: Layout): string[] {
  const place = new Map(boxes.map(({ box, at }) => [box.id, at]));
  const up = new Map(boxes.map(({ box }) => [box.id, box.parent]));
  const around = (id: string | undefined): string[] => (id === undefined ? [] : [id, ...around(up.get(id))]);
  const contents = [
    ...cards.map(({ card, at }) => ({ name: card.id, at, boxes: around(card.box) })),
    ...boxes.map(({ box, at }) => ({ name: box.id, at, boxes: [box.id, ...around(box.parent)] })),
  ];
  return contents.flatMap((item) =>
    [...place].flatMap(([id, at]) => {
      if (item.boxes.includes(id)) return within(item.at, at) ? [] : [`${item.name} is not in ${id}`];
      const contains = boxes.some(({ box }) => box.id === item.name) && around(id).includes(item.name);
      return !contains && overlap(item.at, at) ? [`${item.name} on ${id}`] : [];
    }),
  );
}

/** Cards that a line goes through, but those at its ends. */
function crossings({ from, to, points }: PlacedEdge, { cards }: Layout): string[] {
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
    cards.flatMap(({ card, at }) =>
      card.id !== from && card.id !== to && overlap(segment.at, at)
        ? [`${segment.name} through ${card.id}`]
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
