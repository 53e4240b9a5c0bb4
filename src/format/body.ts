import { isOnOneLine } from "./braces.js";
import { brackets } from "./brackets.js";
import { paddingOfDeclarations } from "./columns.js";
import { flatBody, isLongRepeat, isShort } from "./flat-body.js";
import { flatWidth, indent, width } from "./layout.js";
import type { Doc, Layout } from "./layout.js";
import { print } from "./print.js";
import { endsLine, segment, segments, withoutArrow } from "./segments.js";
import type { Segment } from "./segments.js";
import { bare, closing, firstLine, newLine, nothing, space } from "./separators.js";
import { bracketed, hasLeads, isRule, isToken } from "./tree.js";
import type { Part } from "./tree.js";

/** `repeat i in 1..3 { … }` */
export function repeat(layout: Layout, parts: readonly Part[], self: Part): Doc {
  const body = parts.at(-1);
  const flat = layout.flat || (isRule(self, "repeat") && isShort(layout, self));
  const head = parts.slice(0, -1).map((part, i) => {
    const inRange = isToken(part, "DotDot") || isToken(parts[i - 1], "DotDot");
    return [i === 0 ? "" : inRange ? nothing(layout, part) : space(layout, part), print(layout, part)];
  });
  return [head, space(layout, body), isRule(body, "body") ? written(layout, body.parts, flat) : ""];
}

/** `block name(parameters) { … }`: on one line when it is written so and all of it fits. */
export function block(layout: Layout, [keyword, name, ...parts]: readonly Part[]): Doc {
  const body = parts.at(-1);
  const parameters = parts.slice(0, -1);
  const inside = isRule(body, "body") ? body.parts : [];
  const lead = (at: Layout): Doc => [
    print(at, keyword),
    space(at, name),
    print(at, name),
    parameters.length > 0 ? [nothing(at, parameters[0]), brackets(at, parameters)] : "",
    space(at, body),
  ];
  const fits = () => flatWidth(layout, (at) => [lead(at), flatBody(at, inside)]) <= width - layout.margin;
  const flat = layout.flat || (isOnOneLine(inside) && fits());
  return [lead(layout), written(layout, inside, flat)];
}

function written(layout: Layout, parts: readonly Part[], flat: boolean): Doc {
  return flat ? flatBody(layout, parts) : stepALine(layout, parts);
}

/** A declaration a line, and the author's lines of steps, or a step a line where these are too long. */
function stepALine(layout: Layout, parts: readonly Part[]): Doc {
  const { open, inside, close } = bracketed(parts);
  const opened = print(layout, open);
  const content = indent(layout, (indented) => {
    const inner = { ...indented, padding: paddingOfDeclarations(indented, inside) };
    const lines = linesOf(inner, segments(inside)).map((line, i) => [
      i === 0 ? firstLine(inner, line[0][0]) : newLine(inner, line[0][0]),
      joined(inner, line),
    ]);
    return [lines, closing(inner, close, "newLine", inside.length === 0)];
  });
  const isEmpty = inside.length === 0 && !hasLeads(close);
  return [opened, content, bare(layout, isEmpty ? "" : "newLine"), print(layout, close)];
}

type Line = [Segment, ...Segment[]];

function linesOf(layout: Layout, all: readonly Segment[]): Line[] {
  const lines: Line[] = [];
  for (const [i, one] of all.entries()) {
    const before = all[i - 1];
    const line = lines.at(-1);
    const joins = before && line && isRule(one[0], "arrowStep") && !isRule(before[0], "declaration");
    if (joins && !endsLine(before, one)) line.push(one);
    else lines.push([one]);
  }
  return lines.flatMap((line) =>
    line.length === 1 || fits(layout, line) ? [line] : line.map((one): Line => [one]),
  );
}

function fits(layout: Layout, line: Line): boolean {
  if (line.some(([step]) => isLongRepeat(layout, step))) return false;
  return flatWidth(layout, (flat) => joined(flat, line)) <= width - layout.margin;
}

/** The first step of a line needs no arrow. */
function joined(layout: Layout, [[step, ...assertions], ...rest]: Line): Doc {
  return [
    segment(layout, [withoutArrow(step), ...assertions]),
    rest.map((one) => [space(layout, one[0]), segment(layout, one)]),
  ];
}
