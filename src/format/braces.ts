import { builders } from "prettier/doc";
import { textWidth } from "../diagnostics/columns.js";
import { endsWithComment, flatWidth, indent, width } from "./layout.js";
import type { Doc, Layout } from "./layout.js";
import { betweenEmptyLines, pad, paddingOf } from "./padding.js";
import type { Cell } from "./padding.js";
import { drop, print } from "./print.js";
import { bare, closing, firstLine, newLine, nothing, space } from "./separators.js";
import { bracketed, firstToken, hasLeads } from "./tree.js";
import type { Part } from "./tree.js";

/** A record that is a value may be this wide on one line. */
const widestRecord = 72;
/** Settings as short as this have a line of their own below a pipeline of several lines. */
const shortSettings = 40;

/** `{ … }` as a value: on one line when it is written so. */
export function record(layout: Layout, parts: readonly Part[]): Doc {
  const fits = () => flatWidth(layout, (at) => braces(at, parts, true)) <= widestRecord;
  return braces(layout, parts, layout.flat || (isOnOneLine(parts) && fits()));
}

/**
 * A declaration and its `{ … }` of settings or limits: on one line when it is written so and all of it fits there, or
 * when the settings are short and the rest takes more than a line anyway.
 */
export function withSettings(
  layout: Layout,
  before: (at: Layout) => Doc,
  parts: readonly Part[],
  pipeline: symbol | undefined,
): Doc {
  if (layout.flat) return [before(layout), space(layout, parts[0]), braces(layout, parts, true)];
  const columns = width - layout.margin;
  const rest = flatWidth(layout, before);
  const own = flatWidth(layout, (at) => braces(at, parts, true));
  const fits = rest + 1 + own <= columns || (rest + 2 > columns && own <= shortSettings);
  const flat = fits && isOnOneLine(parts);
  const written = before(layout);
  const below = flat && pipeline && !endsWithComment(layout) && !hasLeads(parts[0]);
  const lead = below
    ? builders.ifBreak(builders.indent(builders.line), " ", { groupId: pipeline })
    : space(layout, parts[0]);
  return [written, lead, braces(layout, parts, flat)];
}

/** Whether what stands between two braces is written on one line. */
export function isOnOneLine(parts: readonly Part[]): boolean {
  const { open, inside, close } = bracketed(parts);
  if (inside.length === 0 && !hasLeads(close)) return true;
  const start = open && firstToken(open);
  const end = close && firstToken(close);
  return start !== undefined && start.line === end?.line;
}

function braces(layout: Layout, parts: readonly Part[], flat: boolean): Doc {
  const { open, inside, close } = bracketed(parts);
  if (inside.length === 0 && !hasLeads(close) && flat)
    return [print(layout, open), nothing(layout, close), print(layout, close)];
  if (flat) return flatBraces({ ...layout, flat: true }, parts);
  const opened = print(layout, open);
  const content = indent(layout, (indented) => {
    const inner = { ...indented, padding: paddingOfValues(inside) };
    const lines = inside.map((part, i) => [
      i === 0 ? firstLine(inner, part) : newLine(inner, part),
      print(inner, part),
    ]);
    return [lines, closing(inner, close, "newLine", inside.length === 0)];
  });
  const empty = inside.length === 0 && !hasLeads(close);
  return [opened, content, bare(layout, empty ? "" : "newLine"), print(layout, close)];
}

function flatBraces(layout: Layout, parts: readonly Part[]): Doc {
  const { open, inside, close } = bracketed(parts);
  return [
    print(layout, open),
    inside.map((part, i) => [i === 0 ? "" : ",", space(layout, part), print(layout, part)]),
    closing(layout, close, "line", inside.length === 0),
    bare(layout, "line"),
    print(layout, close),
  ];
}

/** Values that follow each other without an empty line begin at one column. */
function paddingOfValues(inside: readonly Part[]): ReadonlyMap<Part, number> {
  return new Map(betweenEmptyLines(inside).flatMap((all) => paddingOf(all.flatMap(keyOf))));
}

function keyOf(part: Part): Cell[] {
  const key = firstToken(part);
  return key ? [{ part, columns: textWidth(key.text) }] : [];
}

/** `name: value` and the comma that is not needed. */
export function setting(layout: Layout, [name, colon, value, comma]: readonly Part[], self: Part): Doc {
  return [
    print(layout, name),
    nothing(layout, colon),
    print(layout, colon),
    pad(layout, self, value),
    space(layout, value),
    print(layout, value),
    drop(layout, comma),
  ];
}

/** `name < value` */
export function limit(layout: Layout, [name, operator, value, comma]: readonly Part[], self: Part): Doc {
  return [
    print(layout, name),
    pad(layout, self, operator),
    space(layout, operator),
    print(layout, operator),
    space(layout, value),
    print(layout, value),
    drop(layout, comma),
  ];
}
