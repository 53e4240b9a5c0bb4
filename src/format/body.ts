import { isOnOneLine } from "./braces.js";
import { brackets } from "./brackets.js";
import { alignDeclarations } from "./columns.js";
import { flatBody, isLongRepeat, isShort } from "./flat-body.js";
import { bracketed, isRule, isToken, kids } from "./kids.js";
import type { Kid } from "./kids.js";
import { flatWidth, width } from "./layout.js";
import type { Doc, Layout } from "./layout.js";
import { endsLine, segment, segments, withoutArrow } from "./segments.js";
import type { Segment } from "./segments.js";

/** `repeat i in 1..3 { … }` */
export function repeat(layout: Layout, parts: readonly Kid[], self: Kid): Doc {
  const body = parts.at(-1);
  const flat = layout.isFlat() || (isRule(self, "repeat") && isShort(layout, self));
  const head = parts.slice(0, -1).map((kid, i) => {
    const inRange = isToken(kid, "DotDot") || isToken(parts[i - 1], "DotDot");
    return [i === 0 ? "" : inRange ? layout.nothing(kid) : layout.space(kid), layout.print(kid)];
  });
  return [head, layout.space(body), isRule(body, "body") ? written(layout, kids(body), flat) : ""];
}

/** `block name(parameters) { … }`: on one line when it is written so and all of it fits. */
export function block(layout: Layout, [keyword, name, ...parts]: readonly Kid[]): Doc {
  const body = parts.at(-1);
  const parameters = parts.slice(0, -1);
  const inside = isRule(body, "body") ? kids(body) : [];
  const lead = (): Doc => [
    layout.print(keyword),
    layout.space(name),
    layout.print(name),
    parameters.length > 0 ? [layout.nothing(parameters[0]), brackets(layout, parameters)] : "",
    layout.space(body),
  ];
  const fits = () => flatWidth(layout, () => [lead(), flatBody(layout, inside)]) <= width - layout.margin();
  const flat = layout.isFlat() || (isOnOneLine(layout, inside) && fits());
  return [lead(), written(layout, inside, flat)];
}

function written(layout: Layout, parts: readonly Kid[], flat: boolean): Doc {
  return flat ? flatBody(layout, parts) : stepALine(layout, parts);
}

/** A declaration a line, and the author's lines of steps, or a step a line where these are too long. */
function stepALine(layout: Layout, parts: readonly Kid[]): Doc {
  const { open, inside, close } = bracketed(parts);
  const opened = layout.print(open);
  const content = layout.indent(() => {
    alignDeclarations(layout, inside);
    const lines = linesOf(layout, segments(inside)).map((line, i) => [
      i === 0 ? layout.firstLine(line[0][0]) : layout.newLine(line[0][0]),
      joined(layout, line),
    ]);
    return [lines, layout.closing(close, "newLine", inside.length === 0)];
  });
  const isEmpty = inside.length === 0 && !layout.hasLeads(close);
  return [opened, content, layout.bare(isEmpty ? "" : "newLine"), layout.print(close)];
}

type Line = [Segment, ...Segment[]];

function linesOf(layout: Layout, all: readonly Segment[]): Line[] {
  const lines: Line[] = [];
  for (const [i, one] of all.entries()) {
    const before = all[i - 1];
    const line = lines.at(-1);
    const joins = before && line && isRule(one[0], "arrowStep") && !isRule(before[0], "declaration");
    if (joins && !endsLine(layout, before, one)) line.push(one);
    else lines.push([one]);
  }
  return lines.flatMap((line) =>
    line.length === 1 || fits(layout, line) ? [line] : line.map((one): Line => [one]),
  );
}

function fits(layout: Layout, line: Line): boolean {
  if (line.some(([step]) => isLongRepeat(layout, step))) return false;
  return flatWidth(layout, () => joined(layout, line)) <= width - layout.margin();
}

/** The first step of a line needs no arrow. */
function joined(layout: Layout, [[step, ...assertions], ...rest]: Line): Doc {
  return [
    segment(layout, [withoutArrow(step), ...assertions]),
    rest.map((one) => [layout.space(one[0]), segment(layout, one)]),
  ];
}
