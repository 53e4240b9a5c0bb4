import { builders } from "prettier/doc";
import { textWidth } from "../diagnostics/columns.js";
import { bracketed, firstToken } from "./kids.js";
import type { Kid } from "./kids.js";
import { flatWidth, width } from "./layout.js";
import type { Doc, Layout } from "./layout.js";
import { pad, runs } from "./runs.js";

/** A record that is a value may be this wide on one line. */
const widestRecord = 72;
/** Settings as short as this have a line of their own below a pipeline of several lines. */
const shortSettings = 40;

/** `{ … }` as a value: on one line when it is written so. */
export function record(layout: Layout, parts: readonly Kid[]): Doc {
  const fits = () => flatWidth(layout, () => braces(layout, parts, true)) <= widestRecord;
  return braces(layout, parts, layout.isFlat() || (isOnOneLine(layout, parts) && fits()));
}

/**
 * A declaration and its `{ … }` of settings or limits: on one line when it is written so and all of it fits there, or
 * when the settings are short and the rest takes more than a line anyway.
 */
export function withSettings(
  layout: Layout,
  before: () => Doc,
  parts: readonly Kid[],
  pipeline: symbol | undefined,
): Doc {
  if (layout.isFlat()) return [before(), layout.space(parts[0]), braces(layout, parts, true)];
  const columns = width - layout.margin();
  const rest = flatWidth(layout, before);
  const own = flatWidth(layout, () => braces(layout, parts, true));
  const fits = rest + 1 + own <= columns || (rest + 2 > columns && own <= shortSettings);
  const flat = fits && isOnOneLine(layout, parts);
  const written = before();
  const below = flat && pipeline && !layout.endsWithComment() && !layout.hasLeads(parts[0]);
  const lead = below
    ? builders.ifBreak(builders.indent(builders.line), " ", { groupId: pipeline })
    : layout.space(parts[0]);
  return [written, lead, braces(layout, parts, flat)];
}

/** Whether what stands between two braces is written on one line. */
export function isOnOneLine(layout: Layout, parts: readonly Kid[]): boolean {
  const { open, inside, close } = bracketed(parts);
  if (inside.length === 0 && !layout.hasLeads(close)) return true;
  const start = open && firstToken(open);
  const end = close && firstToken(close);
  return (
    start !== undefined &&
    end !== undefined &&
    !layout.source.slice(start.startOffset, end.startOffset).includes("\n")
  );
}

function braces(layout: Layout, parts: readonly Kid[], flat: boolean): Doc {
  const { open, inside, close } = bracketed(parts);
  if (inside.length === 0 && !layout.hasLeads(close) && flat)
    return [layout.print(open), layout.nothing(close), layout.print(close)];
  if (flat) return layout.inOneLine(() => flatBraces(layout, parts));
  alignValues(layout, inside);
  const opened = layout.print(open);
  const content = layout.indent(() => [
    inside.map((kid, i) => [i === 0 ? layout.firstLine(kid) : layout.newLine(kid), layout.print(kid)]),
    layout.closing(close, "newLine", inside.length === 0),
  ]);
  const empty = inside.length === 0 && !layout.hasLeads(close);
  return [opened, content, layout.bare(empty ? "" : "newLine"), layout.print(close)];
}

function flatBraces(layout: Layout, parts: readonly Kid[]): Doc {
  const { open, inside, close } = bracketed(parts);
  return [
    layout.print(open),
    inside.map((kid, i) => [i === 0 ? "" : ",", layout.space(kid), layout.print(kid)]),
    layout.closing(close, "line", inside.length === 0),
    layout.bare("line"),
    layout.print(close),
  ];
}

/** Values that follow each other without an empty line begin at one column. */
function alignValues(layout: Layout, inside: readonly Kid[]): void {
  for (const run of runs(layout, inside)) pad(layout, run.flatMap(keyWidth));
}

function keyWidth(kid: Kid): { kid: Kid; columns: number }[] {
  const key = firstToken(kid);
  return key ? [{ kid, columns: textWidth(key.image) }] : [];
}

/** `name: value` and the comma that is not needed. */
export function setting(layout: Layout, [name, colon, value, comma]: readonly Kid[], self: Kid): Doc {
  return [
    layout.print(name),
    layout.nothing(colon),
    layout.print(colon),
    layout.pad(self, value),
    layout.space(value),
    layout.print(value),
    layout.drop(comma),
  ];
}

/** `name < value` */
export function limit(layout: Layout, [name, operator, value, comma]: readonly Kid[], self: Kid): Doc {
  return [
    layout.print(name),
    layout.pad(self, operator),
    layout.space(operator),
    layout.print(operator),
    layout.space(value),
    layout.print(value),
    layout.drop(comma),
  ];
}
