import { chipHeight, sizes } from "./card-lines.js";
import type { CardLines, CardText } from "./card-lines.js";
import { escapeMarkup } from "./escape.js";
import type { Layout, PlacedBox, PlacedEdge, Point, Rectangle } from "./placed.js";
import { styleSheet } from "./theme.js";
import type { Theme } from "./theme.js";
import { tooltip } from "./tooltip.js";
import type { Card, Picture } from "./types.js";

/** A picture as a file of its own: no scripts, no links, no fonts to fetch. */
export function svg(picture: Picture, layout: Layout, theme: Theme): string {
  const { width, height } = layout;
  const font = "Inter, 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="mcnn-graph ${theme}" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}">`,
    `<title>${escapeMarkup(picture.name || "Network")}</title>`,
    `<desc>${escapeMarkup(description(picture))}</desc>`,
    `<style>\n${styleSheet(theme)}\n</style>`,
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...layout.boxes.map(drawBox),
    ...layout.edges.map(drawEdge),
    ...layout.cards.map(({ card, lines, at }) => drawCard(card, lines, at)),
    // Above everything that could cross them.
    ...layout.edges.flatMap(({ label }) => (label ? [drawLabel(label.text, label.at)] : [])),
    "</svg>\n",
  ].join("\n");
}

function description({ doc, cards }: Picture): string {
  const listed = (kind: Card["kind"]) =>
    cards
      .filter((card) => card.kind === kind)
      .map(({ title }) => title)
      .join(", ");
  const parts = [doc, `Inputs: ${listed("input")}.`];
  if (cards.some(({ kind }) => kind === "head")) parts.push(`Heads: ${listed("head")}.`);
  return parts.filter((part) => part !== "").join(" ");
}

function drawBox(placed: PlacedBox): string {
  const { box, label, at } = placed;
  const dash = box.kind === "lane" ? "" : ' stroke-dasharray="4 3"';
  return [
    `<g class="box" data-group="${escapeMarkup(box.id)}">`,
    drawFrame(placed, dash),
    `<text class="muted" x="${n(at.x + 12)}" y="${n(at.y + 17)}" font-size="${sizes.box}">${escapeMarkup(label)}</text>`,
    "</g>",
  ].join("");
}

const boxRound = 10;

/** No line stands where a box goes on in another row. */
function drawFrame({ at: { x, y, width, height }, cutLeft, cutRight }: PlacedBox, dash: string): string {
  if (!cutLeft && !cutRight)
    return `<rect class="frame" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${boxRound}"${dash}/>`;
  const [left, right, top, bottom] = [n(x), n(x + width), n(y), n(y + height)];
  const [in1, in2] = [n(x + boxRound), n(x + width - boxRound)];
  const corner = (dx: number, dy: number) =>
    `a${boxRound} ${boxRound} 0 0 0 ${dx * boxRound} ${dy * boxRound}`;
  const leftEnd = `H${in1} ${corner(-1, 1)} V${n(y + height - boxRound)} ${corner(1, 1)}`;
  const rightEnd = `H${in2} ${corner(1, -1)} V${n(y + boxRound)} ${corner(-1, -1)}`;
  const rim = cutLeft
    ? `M${left} ${bottom} ${cutRight ? `H${right} M${right} ${top}` : rightEnd} H${left}`
    : `M${right} ${top} ${leftEnd} H${right}`;
  const area = cutLeft && cutRight ? `M${left} ${bottom} H${right} V${top} H${left} Z` : `${rim} Z`;
  return `<path class="frame area" d="${area}"/><path class="frame rim" d="${rim}"${dash}/>`;
}

function drawCard(
  card: Card,
  { texts, chips, strip }: CardLines,
  { x, y, width, height }: Rectangle,
): string {
  const round = card.kind === "input" || card.kind === "head" ? Math.min(height / 2, 18) : 8;
  const faded = card.live ? "" : ' opacity="0.5"';
  const dash = card.optional || card.kind === "lost" ? ' stroke-dasharray="5 3"' : "";
  const frame = `width="${n(width)}" height="${n(height)}" rx="${round}" class="${card.kind} shape-of"`;
  return [
    `<g class="card${card.folded ? " folded" : ""}" data-card="${escapeMarkup(card.id)}" transform="translate(${n(x)} ${n(y)})"${faded}>`,
    `<title>${escapeMarkup(tooltip(card).join("\n"))}</title>`,
    // A second sheet behind the first.
    card.folded ? `<rect x="3" y="3" ${frame} stroke-width="1"/>` : "",
    `<rect ${frame} stroke-width="1.25"${dash}/>`,
    ...texts.map((text) => drawText(card, text)),
    ...chips.map(
      (chip) =>
        `<rect x="${n(chip.x)}" y="${n(chip.y)}" width="${n(chip.width)}" height="${chipHeight}" rx="${chipHeight / 2}" class="${chip.kind} shape-of" stroke-width="0.75"/>` +
        `<text x="${n(chip.x + chip.width / 2)}" y="${n(chip.y + 11)}" font-size="${sizes.chip}" text-anchor="middle" class="${chip.kind} text">${escapeMarkup(chip.text)}</text>`,
    ),
    strip === undefined ? "" : drawStrip(card, strip, width),
    "</g>",
  ].join("");
}

function drawText(card: Card, { role, text, x, y }: CardText): string {
  const look =
    role === "title"
      ? `class="${card.kind} text" font-weight="bold"`
      : role === "detail"
        ? ""
        : 'class="muted"';
  return `<text x="${n(x)}" y="${n(y)}" font-size="${sizes[role]}" text-anchor="middle" ${look}>${escapeMarkup(text)}</text>`;
}

const mostCells = 18;

/** The layers of a folded group as small cells in the colours of their kinds. */
function drawStrip({ strip }: Card, y: number, width: number): string {
  const shown = strip.length <= mostCells ? strip : strip.filter((_, i) => Math.floor((i * mostCells) / strip.length) !== Math.floor(((i - 1) * mostCells) / strip.length)); // prettier-ignore
  const cell = Math.min(9, (width - 24) / shown.length);
  const left = (width - cell * shown.length) / 2;
  return shown
    .map(
      (kind, i) =>
        `<rect x="${n(left + i * cell + 0.5)}" y="${n(y)}" width="${n(cell - 1)}" height="5" rx="1" class="${kind} solid"/>`,
    )
    .join("");
}

function drawEdge({ points, from, to }: PlacedEdge): string {
  const [end, before] = points.toReversed();
  if (!end || !before) return "";
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [ux, uy] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const stop = { x: end.x - 6 * ux, y: end.y - 6 * uy };
  const at = (along: number, across: number) =>
    `${n(end.x - along * ux - across * uy)} ${n(end.y - along * uy + across * ux)}`;
  return (
    `<path class="edge" data-from="${escapeMarkup(from)}" data-to="${escapeMarkup(to)}" d="${rounded([...points.slice(0, -1), stop])}" stroke-width="1.4"/>` +
    `<path class="arrow" d="M${at(0, 0)} L${at(7, 3.5)} L${at(7, -3.5)} Z"/>`
  );
}

/** A line through the points with round corners. */
function rounded(points: readonly Point[]): string {
  const parts = points.map((point, i) => {
    const last = points[i - 1];
    const next = points[i + 1];
    if (!last) return `M${n(point.x)} ${n(point.y)}`;
    if (!next) return `L${n(point.x)} ${n(point.y)}`;
    const a = towards(point, last);
    const b = towards(point, next);
    return `L${n(a.x)} ${n(a.y)} Q${n(point.x)} ${n(point.y)} ${n(b.x)} ${n(b.y)}`;
  });
  return parts.join(" ");
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(7, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function drawLabel(text: string, { x, y, width }: Rectangle): string {
  return `<text class="muted" x="${n(x + width / 2)}" y="${n(y + 10)}" font-size="${sizes.label}" text-anchor="middle">${escapeMarkup(text)}</text>`;
}

/** Coordinates to a tenth. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
