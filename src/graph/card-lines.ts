import type { Kind } from "./kinds.js";
import { textWidth } from "./measure.js";
import type { Card } from "./types.js";

/** A card's texts with their places in it, and its size. */
export interface CardLines {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly CardText[];
  readonly chips: readonly CardChip[];
  /** Where the strip of a folded group's layers is. */
  readonly strip: number | undefined;
}

export interface CardText {
  readonly role: "name" | "title" | "detail" | "note";
  readonly text: string;
  /** Of the middle of its base line. */
  readonly x: number;
  readonly y: number;
}

export interface CardChip {
  readonly kind: Kind;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export const sizes = { name: 10, title: 12.5, detail: 11, note: 10, chip: 9.5, label: 10, box: 11 } as const;
export const chipHeight = 15;

const lineHeight = { name: 13, title: 16, detail: 14.5, note: 14 } as const;
const side = 12;
const chipGap = 4;
const leastWidth = 62;

export function cardLines({ name, title, detail, chips, note, strip }: Card): CardLines {
  const above = [
    { role: "name" as const, text: name },
    { role: "title" as const, text: title },
    { role: "detail" as const, text: detail },
  ].filter(({ text }) => text !== "");
  const below = note === "" ? [] : [{ role: "note" as const, text: note }];
  const widths = [...above, ...below].map(({ role, text }) =>
    textWidth(text, sizes[role], role === "title" ? "bold" : "regular"),
  );
  const chipWidths = chips.map(({ text }) => Math.ceil(textWidth(text, sizes.chip)) + 12);
  const inner = Math.max(leastWidth - 2 * side, ...widths, ...chipWidths);
  const width = 2 * Math.ceil(inner / 2 + side);

  let y = 7;
  const place = ({ role, text }: { role: CardText["role"]; text: string }): CardText => {
    y += lineHeight[role];
    return { role, text, x: width / 2, y: y - 4 };
  };
  const texts = above.map(place);
  const placed: CardChip[] = [];
  for (const row of rows(chipWidths, inner)) {
    y += placed.length === 0 ? 2 : chipGap;
    const total = row.reduce((sum, i) => sum + (chipWidths[i] ?? 0), 0) + chipGap * (row.length - 1);
    let x = (width - total) / 2;
    for (const i of row) {
      const chip = chips[i];
      const chipWidth = chipWidths[i] ?? 0;
      if (chip) placed.push({ ...chip, x, y, width: chipWidth });
      x += chipWidth + chipGap;
    }
    y += chipHeight;
  }
  if (placed.length > 0) y += 2;
  texts.push(...below.map(place));
  const stripAt = strip.length > 0 ? y + 4 : undefined;
  // Even, so that a line to the middle is straight.
  const height = 2 * Math.ceil((y + (stripAt === undefined ? 7 : 15)) / 2);
  return { width, height, texts, chips: placed, strip: stripAt };
}

/** Indexes of chips, as many in a row as fit. */
function rows(widths: readonly number[], room: number): number[][] {
  const lines: number[][] = [];
  let used = Infinity;
  for (const [i, width] of widths.entries()) {
    if (used + chipGap + width > room) {
      lines.push([]);
      used = -chipGap;
    }
    lines.at(-1)?.push(i);
    used += chipGap + width;
  }
  return lines;
}
