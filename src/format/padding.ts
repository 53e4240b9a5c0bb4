import { endsWithComment } from "./layout.js";
import type { Layout } from "./layout.js";
import { hasLeads, isApart } from "./tree.js";
import type { Part } from "./tree.js";

/** Splits what follows each other where an empty line stands between. */
export function betweenEmptyLines(all: readonly Part[]): Part[][] {
  const found: Part[][] = [];
  for (const part of all) {
    const current = found.at(-1);
    if (current && !isApart(part)) current.push(part);
    else found.push([part]);
  }
  return found;
}

/** A part of a column, and how wide it is by itself. */
export interface Cell {
  readonly part: Part;
  readonly columns: number;
}

/** A longer part than the others by more than this stands for itself. */
const mostSpaces = 16;

/** Spaces that fill the parts of a column up to the widest. */
export function paddingOf(column: readonly Cell[]): [Part, number][] {
  const widest = Math.max(...column.map(({ columns }) => columns));
  const narrowest = Math.min(...column.map(({ columns }) => columns));
  if (widest - narrowest > mostSpaces) return [];
  return column.map(({ part, columns }) => [part, widest - columns]);
}

/** The spaces that align a part with those around it, unless a comment stands before `next`. */
export function pad(layout: Layout, part: Part | undefined, next: Part | undefined): string {
  const isBeside = layout.flat || endsWithComment(layout) || hasLeads(next);
  return part && !isBeside ? " ".repeat(layout.padding.get(part) ?? 0) : "";
}
