import { decoders } from "../../parts/decoders/index.js";
import type { Decoder } from "../../parts/decoders/index.js";
import { columnPath } from "../../catalogue/paths.js";
import type { ColumnPath } from "../../catalogue/paths.js";
import type { Row } from "../../parts/preparations/index.js";
import type { Value } from "../../catalogue/value.js";
import { valueText } from "../../catalogue/value.js";
import type { Related } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../text/nearest.js";
import { E0502, E0507, E0510, W0501 } from "../../diagnostics/messages.generated.js";
import { writeInstead } from "../../fixes/fix.js";
import { span } from "../../text/source.js";
import type { Span } from "../../text/source.js";
import type { CheckedCall, CheckedColumns } from "../checked.js";
import type { ProbedColumn } from "../../parts/probe.js";
import type { DataView } from "./view.js";
import { readCall } from "../settings/calls.js";
import type { Report, Room } from "../settings/calls.js";
import { shapeOf } from "../network/types.js";
import { undoneWhat } from "../training/obstacles.js";

export interface PlacedColumn extends ProbedColumn {
  readonly at: Span;
}

/** Columns that are surely there, with what is known of them. */
export interface ColumnsRead {
  readonly columns: CheckedColumns;
  /** What their files say of each, and where it is written; empty when nobody looked. */
  readonly probed: readonly PlacedColumn[];
  /** One row's value as it comes from the source; absent when only the files can tell. */
  readonly row: Row | undefined;
}

const decoderRoom: Room<Decoder> = { what: "decoder", definitions: decoders };

/** `digits.image`, `[table.a, table.b]` or `wav(pairs.sound)`; nothing when an error was told. */
export function readColumns(
  value: Value,
  view: DataView,
  report: Report,
  reportUndone: Report = report,
): ColumnsRead | undefined {
  switch (value.kind) {
    case "path":
      return readOne(value, view, report);
    case "list":
      return readList(value.items, value.span, view, report);
    case "call":
      return readDecoded(value, view, report, reportUndone);
    default:
      report(
        E0510({ why: `${valueText(value)} is not a column: write it as \`source.column\`` }, value.span),
      );
      return undefined;
  }
}

/** What is known of a column; `unknown` when an error was told, here or at the name of its source. */
export function findColumn(
  { source, column }: ColumnPath,
  at: Span,
  view: DataView,
  report: Report,
): ProbedColumn | "unknown" | undefined {
  const from = view.get(source);
  if (!from) return "unknown";
  if (!from.found) return undefined;
  const found = from.found.columns.find((c) => c.name === column);
  if (found) return found;
  const names = from.found.columns.map((c) => c.name);
  const near = nearest(column, names);
  const place = placeOfColumn(at, column);
  const why = near === undefined ? `there are ${listed(names)}` : `did you mean \`${near}\`?`;
  const written = near === undefined || isName(near) ? near : JSON.stringify(near);
  const fixes = written === undefined ? [] : [writeInstead(place, written)];
  const related: Related[] = [{ span: from.span, message: `\`${source}\` has the columns ${listed(names)}` }];
  report(E0502({ source, column, why }, place, { fixes, related }));
  return "unknown";
}

/** The last part of a path, with its quotes. */
function placeOfColumn({ file, end }: Span, column: string): Span {
  const quoted = file.text[end - 1] === '"';
  const start = quoted ? file.text.lastIndexOf('"', end - 2) : end - column.length;
  return span(file, start, end);
}

/** What needs no quotes after the dot. */
function isName(column: string): boolean {
  return /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(column);
}

function listed(names: readonly string[]): string {
  return names.length <= 12
    ? names.join(", ")
    : `${names.slice(0, 10).join(", ")} and ${names.length - 10} more`;
}

function readOne(value: Value, view: DataView, report: Report): ColumnsRead | undefined {
  const path = columnPath.read(value);
  if (!path.ok) {
    report(E0510({ why: path.why }, path.at));
    return undefined;
  }
  const column = findColumn(path.value, value.span, view, report);
  if (column === "unknown") return undefined;
  const { source } = path.value;
  return {
    columns: { source, columns: [path.value.column], asVector: false, decoder: undefined, span: value.span },
    probed: column ? [{ ...column, at: value.span }] : [],
    row: column && { shape: column.shape, values: column.type === "text" ? "texts" : "numbers" },
  };
}

function readList(
  items: readonly Value[],
  whole: Span,
  view: DataView,
  report: Report,
): ColumnsRead | undefined {
  const read = items.map((item) => readOne(item, view, report));
  if (!read.every((one) => one !== undefined)) return undefined;
  const [first] = read;
  if (!first) {
    report(E0510({ why: "an empty list has no columns" }, whole));
    return undefined;
  }
  const { source } = first.columns;
  const stranger = read.find((one) => one.columns.source !== source);
  if (stranger) {
    const why = `columns of one input come from one source, and the first is of \`${source}\``;
    report(E0510({ why }, stranger.columns.span));
    return undefined;
  }
  for (const { columns, row } of read) {
    if (!row || (row.values === "numbers" && row.shape.every((size) => size === 1))) continue;
    const what = row.values === "texts" ? "text" : "several numbers per row";
    const why = `it holds ${what}: a vector is made of columns of one number per row`;
    report(E0507({ column: columns.columns[0] ?? "", wanted: "numbers", why }, columns.span));
    return undefined;
  }
  const names = read.flatMap((one) => one.columns.columns);
  return {
    columns: { source, columns: names, asVector: true, decoder: undefined, span: whole },
    probed: read.flatMap((one) => one.probed),
    row: { shape: [names.length], values: "numbers" },
  };
}

function readDecoded(
  value: Extract<Value, { kind: "call" }>,
  view: DataView,
  report: Report,
  reportUndone: Report,
): ColumnsRead | undefined {
  const decoder: CheckedCall<Decoder> | undefined = readCall(decoderRoom, "source", value, report);
  if (decoder?.definition.planned) {
    const { file, start } = value.span;
    const what = undoneWhat.decoder(value.name);
    reportUndone(W0501({ what }, span(file, start, start + value.name.length)));
  }
  const argument = value.arguments[0]?.value;
  const files = decoder && argument && readOne(argument, view, report);
  if (!files) return undefined;
  const { row, probed } = files;
  if (row?.values === "numbers") {
    const [name = ""] = files.columns.columns;
    const why = `\`${decoder.definition.name}\` reads files, and this column holds numbers`;
    report(E0507({ column: name, wanted: "paths of files", why }, files.columns.span));
    return undefined;
  }
  return {
    columns: { ...files.columns, decoder, span: value.span },
    probed,
    row: { shape: shapeOf(decoder.definition.name, decoder.definition.shape), values: "numbers" },
  };
}
