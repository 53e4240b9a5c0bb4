import { builders } from "prettier/doc";
import type { CstNode } from "chevrotain";
import { isShort } from "./flat-body.js";
import { isRule, kids } from "./kids.js";
import type { Kid } from "./kids.js";
import { flatWidth } from "./layout.js";
import type { Doc, Layout } from "./layout.js";
import { spaces } from "./runs.js";
import { segment, segments } from "./segments.js";

/** Arrows of further lines stand below the first one, if that is no further right than this. */
const lastArrowColumn = 40;

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
  const follow = (separator: "line" | "newLine") =>
    rest.map((one): [Doc, Doc] => [layout.bare(separator), [layout.leads(one[0]), segment(layout, one)]]);
  if (layout.isFlat() || rest.length === 0) return [start(), follow("line")];
  if (parts.some((kid) => isLongRepeat(layout, kid)))
    return [start(), layout.indent(() => follow("newLine"))];

  const padding = spaces(layout, begin);
  const arrow = flatWidth(layout, start) + padding.length + 1;
  if (arrow <= lastArrowColumn) {
    const begun = [lead(), layout.space(begin)];
    const filled = builders.fill([[segment(layout, first), padding], ...follow("line").flat()]);
    return [begun, layout.group(builders.align(arrow, filled), id)];
  }
  const own = flatWidth(layout, () => segment(layout, first)) + 1;
  const begun = lead();
  const inside = layout.indent(() => {
    const before = layout.line(begin);
    const filled = builders.fill([segment(layout, first), ...follow("line").flat()]);
    return [before, builders.align(own <= lastArrowColumn / 2 + 4 ? own : 2, filled)];
  });
  return [begun, layout.group(inside, id)];
}

/** The columns up to a declaration's first arrow, where lines may be aligned there. */
export function arrowColumn(layout: Layout, lead: () => Doc, parts: readonly Kid[]): number {
  const [first, ...rest] = segments(parts);
  if (!first || rest.length === 0 || parts.some((kid) => isLongRepeat(layout, kid))) return NaN;
  return flatWidth(layout, () => [lead(), layout.space(first[0]), segment(layout, first)]);
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
