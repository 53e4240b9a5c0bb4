import type { Edit } from "../diagnostics/diagnostic.js";
import { span } from "../text/source.js";
import type { SourceFile } from "../text/source.js";
import { format } from "./format.js";

/** Offsets of a part of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What changes when a file is formatted, in whole lines; with a range, only what touches it. */
export function formatEdits(file: SourceFile, within?: Range): Edit[] {
  const formatted = format(file);
  if (formatted === file.text) return [];
  const before = linesOf(file.text);
  const after = linesOf(formatted);
  const starts = offsets(before);
  const edits = changes(before, after).map(({ from, to, lines }) => ({
    span: span(file, starts[from] ?? 0, starts[to] ?? file.text.length),
    newText: lines.join(""),
  }));
  if (!within) return edits;
  return edits.filter((edit) => edit.span.start <= within.end && edit.span.end >= within.start);
}

/** With their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function offsets(lines: readonly string[]): number[] {
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length);
  return starts;
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** How far to look for a line that is the same again. */
const furthest = 60;

/** Lines that are replaced, by walking through both texts and meeting again at the nearest line that both have. */
function changes(before: readonly string[], after: readonly string[]): Change[] {
  const found: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (before[i] === after[j]) {
      i++;
      j++;
      continue;
    }
    const [skip, add] = nextCommon(before, after, i, j);
    found.push({ from: i, to: i + skip, lines: after.slice(j, j + add) });
    i += skip;
    j += add;
  }
  return found;
}

/** How many lines of both come before the next one that is common. */
function nextCommon(
  before: readonly string[],
  after: readonly string[],
  i: number,
  j: number,
): [number, number] {
  for (let sum = 1; sum <= furthest; sum++) {
    for (let skip = 0; skip <= sum; skip++) {
      const line = before[i + skip];
      const add = sum - skip;
      // An empty line says too little to be the same one, unless as many lines stand before it.
      if (line !== undefined && line === after[j + add] && (skip === add || line.trim() !== ""))
        return [skip, add];
    }
  }
  return [before.length - i, after.length - j];
}
