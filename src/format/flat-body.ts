import type { CstNode } from "chevrotain";
import { isOnOneLine } from "./braces.js";
import { bracketed, isRule, kids } from "./kids.js";
import type { Kid } from "./kids.js";
import { flatWidth } from "./layout.js";
import type { Doc, Layout } from "./layout.js";
import { segment, segments, withoutArrow } from "./segments.js";

/** The body of a repeat may be this wide on one line. */
const widestRepeat = 60;

/** Whether a repeat's body is written on one line and short. */
export function isShort(layout: Layout, repeat: CstNode): boolean {
  const body = kids(repeat).at(-1);
  if (!isRule(body, "body")) return true;
  const parts = kids(body);
  return isOnOneLine(layout, parts) && flatWidth(layout, () => flatBody(layout, parts)) <= widestRepeat;
}

/** `{ conv2d(16, 3) -> relu }`, for a body of steps alone. */
export function flatBody(layout: Layout, parts: readonly Kid[]): Doc {
  const { open, inside, close } = bracketed(parts);
  if (inside.length === 0 && !layout.hasLeads(close))
    return [layout.print(open), layout.bare(""), layout.print(close)];
  return layout.inOneLine(() => [
    layout.print(open),
    segments(inside).map(([step, ...assertions], i) => {
      // Declarations need lines of their own.
      const lead = isRule(step, "declaration") ? layout.bare("newLine") : layout.space(step);
      return [
        lead,
        i > 0 && !isRule(step, "assertion") ? "-> " : "",
        segment(layout, [withoutArrow(step), ...assertions]),
      ];
    }),
    layout.closing(close, "line", inside.length === 0),
    layout.bare("line"),
    layout.print(close),
  ]);
}

/** Whether a step is a repeat of several lines. */
export function isLongRepeat(layout: Layout, kid: Kid): boolean {
  const repeat = findRepeat(kid);
  return repeat !== undefined && !isShort(layout, repeat);
}

function findRepeat(kid: Kid | undefined): CstNode | undefined {
  if (isRule(kid, "repeat")) return kid;
  if (isRule(kid, "arrowStep")) return findRepeat(kids(kid)[1]);
  return isRule(kid, "step") ? findRepeat(kids(kid)[0]) : undefined;
}
