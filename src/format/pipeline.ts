import { builders } from "prettier/doc";
import { isLongRepeat } from "./flat-body.js";
import type { Kid } from "./kids.js";
import { flatWidth, step, width } from "./layout.js";
import type { Doc, Layout } from "./layout.js";
import { endsLine, segment, segments } from "./segments.js";
import type { Segment } from "./segments.js";

/** Arrows of further lines stand below the first one, if that is no further right than this. */
const lastArrowColumn = 40;
/** The same for a pipeline that begins below its `=`. */
const lastOwnArrowColumn = 24;

/**
 * What a declaration says up to its `=`, and the pipeline. Line ends before arrows are the author's; where a line is
 * too long, more are added. Further lines are indented when the first arrow begins a line, as it does with a repeat of
 * several lines. Otherwise their arrows stand below the first one, and a long beginning has a line of its own.
 */
export function declared(layout: Layout, lead: () => Doc, parts: readonly Kid[], id: symbol): Doc {
  const all = segments(parts);
  const [first, second] = all;
  if (!first) return lead();
  const [begin] = first;
  const start = (): Doc => [lead(), layout.space(begin), segment(layout, first)];
  if (!second) return layout.group(start(), id);
  if (layout.isFlat()) return [start(), filled(layout, "", all, 1)];
  if (isLadder(layout, all) || isTooLong(layout, start, all)) {
    const below = () =>
      layout.indent(() => {
        const lineEnd = layout.bare("newLine");
        return [lineEnd, filled(layout, written(layout, second), all, 2)];
      });
    const beginning = flatWidth(layout, start);
    const fits = beginning <= width - layout.margin() || beginning === Infinity;
    if (fits) return layout.group([start(), below()], id);
    const leading = lead();
    const begun = () => [layout.firstLine(begin), segment(layout, first), below()];
    return layout.group([leading, layout.indent(begun)], id);
  }
  // The first arrow stays on its line.
  const begun = (): Doc =>
    layout.group([
      segment(layout, first),
      layout.pad(begin, second[0]),
      layout.space(second[0]),
      segment(layout, second),
    ]);
  const spare = layout.endWidth(first.at(-1) ?? begin);
  const arrow = flatWidth(layout, start) - spare + (layout.padding.get(begin) ?? 0) + 1;
  if (arrow <= lastArrowColumn) {
    const leading = [lead(), layout.space(begin)];
    return [leading, layout.group(filled(layout, begun(), all, 2, arrow), id)];
  }
  const own = flatWidth(layout, () => segment(layout, first)) - spare + 1;
  const leading = lead();
  const below = layout.indent(() => {
    const lineEnd = layout.line(begin);
    return [lineEnd, filled(layout, begun(), all, 2, own <= lastOwnArrowColumn ? own : 2)];
  });
  return [leading, layout.group(below, id)];
}

/** Whether a long beginning leaves no room for the first arrow, on a line of its own either. */
function isTooLong(layout: Layout, start: () => Doc, [first, second]: readonly Segment[]): boolean {
  if (!first || !second || flatWidth(layout, start) <= lastArrowColumn) return false;
  const line = flatWidth(layout, () => [
    segment(layout, first),
    layout.space(second[0]),
    segment(layout, second),
  ]);
  return Number.isFinite(line) && layout.margin() + step + line > width;
}

/** Segments from one on, after what was written of them; as much on each line as fits. */
function filled(layout: Layout, begun: Doc, all: readonly Segment[], from: number, columns = 0): Doc {
  const lines: Doc[][] = [[begun]];
  for (const [i, one] of all.entries()) {
    if (i < from) continue;
    const begins = beginsLine(layout, all[i - 1], one);
    const lead = builders.align(columns, layout.bare(begins ? "newLine" : "line"));
    const step = builders.align(columns, written(layout, one));
    if (begins) lines.push([step]);
    else lines.at(-1)?.push(lead, step);
  }
  return builders.join(builders.align(columns, builders.hardline), lines.map(builders.fill));
}

/** As a group, a step with line ends of its own is known to have them. */
function written(layout: Layout, one: Segment): Doc {
  return layout.group([layout.leads(one[0]), segment(layout, one)]);
}

function beginsLine(layout: Layout, before: Segment | undefined, one: Segment): boolean {
  const apart = (it: Segment | undefined) =>
    it !== undefined && !layout.isFlat() && isLongRepeat(layout, it[0]);
  return (
    layout.startsLine(one[0]) ||
    apart(before) ||
    apart(one) ||
    (before !== undefined && endsLine(layout, before, one))
  );
}

function isLadder(layout: Layout, [first, second, ...rest]: readonly Segment[]): boolean {
  if (!first || !second) return false;
  return (
    endsLine(layout, first, second) || [first, second, ...rest].some(([step]) => isLongRepeat(layout, step))
  );
}

/** The columns up to a declaration's first arrow, where lines may be aligned there. */
export function arrowColumn(layout: Layout, lead: () => Doc, parts: readonly Kid[]): number {
  const all = segments(parts);
  const [first] = all;
  if (!first || all.length === 1) return NaN;
  const start = (): Doc => [lead(), layout.space(first[0]), segment(layout, first)];
  if (isLadder(layout, all) || isTooLong(layout, start, all)) return NaN;
  return flatWidth(layout, start) - layout.endWidth(first.at(-1) ?? first[0]);
}
