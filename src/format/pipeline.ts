import { builders } from "prettier/doc";
import type { CstNode } from "chevrotain";
import { isShort } from "./flat-body.js";
import { isRule, kids } from "./kids.js";
import type { Kid } from "./kids.js";
import { flatWidth } from "./layout.js";
import type { Doc, Layout } from "./layout.js";
import { segment, segments } from "./segments.js";
import type { Segment } from "./segments.js";

/** Arrows of further lines stand below the first one, if that is no further right than this. */
const lastArrowColumn = 40;
/** The same for a pipeline that begins below its `=`. */
const lastOwnArrowColumn = 24;

/**
 * What a declaration says up to its `=`, and the pipeline. All on one line where it fits. Otherwise as much as fits
 * on each line, the arrows below the first one; a long beginning has a line of its own. With a repeat of several
 * lines, each arrow begins a line.
 */
export function declared(layout: Layout, lead: () => Doc, parts: readonly Kid[], id: symbol): Doc {
  const [first, ...rest] = segments(parts);
  if (!first) return lead();
  const [begin] = first;
  const start = (): Doc => [lead(), layout.space(begin), segment(layout, first)];
  const follow = (separator: "line" | "newLine", columns = 0): Doc[] =>
    rest.flatMap((one) => {
      const lead = layout.bare(layout.startsLine(one[0]) ? "newLine" : separator);
      const written = [layout.leads(one[0]), segment(layout, one)];
      return [builders.align(columns, lead), builders.align(columns, written)];
    });
  if (layout.isFlat()) return [start(), flatly(layout, rest)];
  if (rest.length === 0) return layout.group(start(), id);
  if (parts.some((kid) => isLongRepeat(layout, kid)))
    return layout.group([start(), layout.indent(() => follow("newLine"))], id);

  const spare = layout.endWidth(first.at(-1) ?? begin);
  const arrow = flatWidth(layout, start) - spare + (layout.padding.get(begin) ?? 0) + 1;
  if (arrow <= lastArrowColumn) {
    const begun = [lead(), layout.space(begin)];
    const own = [segment(layout, first), layout.pad(begin, rest[0]?.[0])];
    return [begun, layout.group(builders.fill([own, ...follow("line", arrow)]), id)];
  }
  const own = flatWidth(layout, () => segment(layout, first)) - spare + 1;
  const begun = lead();
  const inside = layout.indent(() => {
    const before = layout.line(begin);
    return [
      before,
      builders.fill([segment(layout, first), ...follow("line", own <= lastOwnArrowColumn ? own : 2)]),
    ];
  });
  return [begun, layout.group(inside, id)];
}

function flatly(layout: Layout, rest: readonly Segment[]): Doc {
  return rest.map((one) => [layout.space(one[0]), segment(layout, one)]);
}

/** The columns up to a declaration's first arrow, where lines may be aligned there. */
export function arrowColumn(layout: Layout, lead: () => Doc, parts: readonly Kid[]): number {
  const [first, ...rest] = segments(parts);
  if (!first || rest.length === 0 || parts.some((kid) => isLongRepeat(layout, kid))) return NaN;
  const spare = layout.endWidth(first.at(-1) ?? first[0]);
  return flatWidth(layout, () => [lead(), layout.space(first[0]), segment(layout, first)]) - spare;
}

function isLongRepeat(layout: Layout, kid: Kid): boolean {
  const repeat = findRepeat(kid);
  return repeat !== undefined && !isShort(layout, repeat);
}

function findRepeat(kid: Kid | undefined): CstNode | undefined {
  if (isRule(kid, "repeat")) return kid;
  if (isRule(kid, "arrowStep")) return findRepeat(kids(kid)[1]);
  return isRule(kid, "step") ? findRepeat(kids(kid)[0]) : undefined;
}
