import { isOnOneLine } from "./braces.js";
import { flatWidth } from "./layout.js";
import type { Doc, Layout } from "./layout.js";
import { print } from "./print.js";
import { segment, segments, withoutArrow } from "./segments.js";
import { bare, closing, space } from "./separators.js";
import { bracketed, hasLeads, isRule } from "./tree.js";
import type { Part, Rule } from "./tree.js";

/** The body of a repeat may be this wide on one line. */
const widestRepeat = 60;

/** Whether a repeat's body is written on one line and short. */
export function isShort(layout: Layout, repeat: Rule): boolean {
  const body = repeat.parts.at(-1);
  if (!isRule(body, "body")) return true;
  const { parts } = body;
  return isOnOneLine(parts) && flatWidth(layout, (flat) => flatBody(flat, parts)) <= widestRepeat;
}

/** `{ conv2d(16, 3) -> relu }`, for a body of steps alone. */
export function flatBody(layout: Layout, parts: readonly Part[]): Doc {
  const { open, inside, close } = bracketed(parts);
  if (inside.length === 0 && !hasLeads(close))
    return [print(layout, open), bare(layout, ""), print(layout, close)];
  const flat = { ...layout, flat: true };
  return [
    print(flat, open),
    segments(inside).map(([step, ...assertions], i) => {
      // Declarations need lines of their own.
      const lead = isRule(step, "declaration") ? bare(flat, "newLine") : space(flat, step);
      return [
        lead,
        i > 0 && !isRule(step, "assertion") ? "-> " : "",
        segment(flat, [withoutArrow(step), ...assertions]),
      ];
    }),
    closing(flat, close, "line", inside.length === 0),
    bare(flat, "line"),
    print(flat, close),
  ];
}

/** Whether a step is a repeat of several lines. */
export function isLongRepeat(layout: Layout, part: Part): boolean {
  const repeat = findRepeat(part);
  return repeat !== undefined && !isShort(layout, repeat);
}

function findRepeat(part: Part | undefined): Rule | undefined {
  if (isRule(part, "repeat")) return part;
  if (isRule(part, "arrowStep")) return findRepeat(part.parts[1]);
  return isRule(part, "step") ? findRepeat(part.parts[0]) : undefined;
}
