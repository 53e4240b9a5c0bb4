import { builders } from "prettier/doc";
import { textWidth } from "../diagnostics/columns.js";
import { isLongRepeat } from "./flat-body.js";
import { flatWidth, group, indent, step, width } from "./layout.js";
import type { Doc, Layout } from "./layout.js";
import { pad } from "./padding.js";
import { endsLine, segment, segments } from "./segments.js";
import type { Segment } from "./segments.js";
import { bare, firstLine, leads, line, space } from "./separators.js";
import { allTokens, startsLine } from "./tree.js";
import type { Part } from "./tree.js";

/** Arrows of further lines stand below the first one, if that is no further right than this. */
const lastArrowColumn = 40;
/** The same for a pipeline that begins below its `=`. */
const lastOwnArrowColumn = 24;

/**
 * What a declaration says up to its `=`, and the pipeline. Line ends before arrows are the author's; where a line is
 * too long, more are added. Further lines are indented when the first arrow begins a line, as it does with a repeat of
 * several lines. Otherwise their arrows stand below the first one, and a long beginning has a line of its own.
 */
export function declared(layout: Layout, lead: Lead, parts: readonly Part[], id: symbol): Doc {
  const all = segments(parts);
  const [first, second] = all;
  if (!first) return lead(layout);
  const start = starting(lead, first);
  if (!second) return group(layout, start(layout), id);
  if (layout.flat) return [start(layout), filled(layout, "", all, 1)];
  if (isLadder(layout, all) || isTooLong(layout, start, all))
    return ladder(layout, lead, [first, second, ...all.slice(2)], id);
  return belowArrow(layout, lead, [first, second, ...all.slice(2)], id);
}

type Lead = (at: Layout) => Doc;
type Pipeline = readonly [Segment, Segment, ...Segment[]];

/** What a declaration says up to its `=`, and its first step. */
function starting(lead: Lead, first: Segment): Lead {
  return (at) => [lead(at), space(at, first[0]), segment(at, first)];
}

/** Further lines are indented. */
function ladder(layout: Layout, lead: Lead, all: Pipeline, id: symbol): Doc {
  const [first, second] = all;
  const start = starting(lead, first);
  const below = (at: Layout) =>
    indent(at, (inner) => {
      const end = bare(inner, "newLine");
      return [end, filled(inner, written(inner, second), all, 2)];
    });
  const beginning = flatWidth(layout, start);
  const fits = beginning <= width - layout.margin || beginning === Infinity;
  if (fits) return group(layout, [start(layout), below(layout)], id);
  const leading = lead(layout);
  const begun = (at: Layout) => [firstLine(at, first[0]), segment(at, first), below(at)];
  return group(layout, [leading, indent(layout, begun)], id);
}

/** The first arrow stays on its line, and those of further lines stand below it. */
function belowArrow(layout: Layout, lead: Lead, all: Pipeline, id: symbol): Doc {
  const [first, second] = all;
  const [begin] = first;
  const begun = (at: Layout): Doc =>
    group(at, [segment(at, first), pad(at, begin, second[0]), space(at, second[0]), segment(at, second)]);
  const spare = endWidth(first);
  const arrow = flatWidth(layout, starting(lead, first)) - spare + (layout.padding.get(begin) ?? 0) + 1;
  if (arrow <= lastArrowColumn) {
    const leading = [lead(layout), space(layout, begin)];
    return [leading, group(layout, filled(layout, begun(layout), all, 2, arrow), id)];
  }
  const own = flatWidth(layout, (flat) => segment(flat, first)) - spare + 1;
  const leading = lead(layout);
  const below = indent(layout, (inner) => {
    const end = line(inner, begin);
    return [end, filled(inner, begun(inner), all, 2, own <= lastOwnArrowColumn ? own : 2)];
  });
  return [leading, group(layout, below, id)];
}

/** Columns that the comments right after a step take, which may as well be said to stand before what follows. */
function endWidth([step, ...assertions]: Segment): number {
  const after = allTokens(assertions.at(-1) ?? step).at(-1)?.after ?? [];
  return after.reduce((sum, { text, toLineEnd }) => sum + (toLineEnd ? 0 : textWidth(text) + 1), 0);
}

/** Whether a long beginning leaves no room for the first arrow, on a line of its own either. */
function isTooLong(layout: Layout, start: Lead, [first, second]: readonly Segment[]): boolean {
  if (!first || !second || flatWidth(layout, start) <= lastArrowColumn) return false;
  const line = flatWidth(layout, (flat) => [
    segment(flat, first),
    space(flat, second[0]),
    segment(flat, second),
  ]);
  return Number.isFinite(line) && layout.margin + step + line > width;
}

/** Segments from one on, after what was written of them; as much on each line as fits. */
function filled(layout: Layout, begun: Doc, all: readonly Segment[], from: number, columns = 0): Doc {
  const lines: Doc[][] = [[begun]];
  for (const [i, one] of all.entries()) {
    if (i < from) continue;
    const begins = beginsLine(layout, all[i - 1], one);
    const lead = builders.align(columns, bare(layout, begins ? "newLine" : "line"));
    const step = builders.align(columns, written(layout, one));
    if (begins) lines.push([step]);
    else lines.at(-1)?.push(lead, step);
  }
  return builders.join(builders.align(columns, builders.hardline), lines.map(builders.fill));
}

/** As a group, a step with line ends of its own is known to have them. */
function written(layout: Layout, one: Segment): Doc {
  return group(layout, [leads(layout, one[0]), segment(layout, one)]);
}

function beginsLine(layout: Layout, before: Segment | undefined, one: Segment): boolean {
  const apart = (it: Segment | undefined) => it !== undefined && !layout.flat && isLongRepeat(layout, it[0]);
  return startsLine(one[0]) || apart(before) || apart(one) || (before !== undefined && endsLine(before, one));
}

function isLadder(layout: Layout, [first, second, ...rest]: readonly Segment[]): boolean {
  if (!first || !second) return false;
  return endsLine(first, second) || [first, second, ...rest].some(([step]) => isLongRepeat(layout, step));
}

/** The columns up to a declaration's first arrow, where lines may be aligned there. */
export function arrowColumn(layout: Layout, lead: Lead, parts: readonly Part[]): number {
  const all = segments(parts);
  const [first] = all;
  if (!first || all.length === 1) return NaN;
  const start = starting(lead, first);
  if (isLadder(layout, all) || isTooLong(layout, start, all)) return NaN;
  return flatWidth(layout, start) - endWidth(first);
}
