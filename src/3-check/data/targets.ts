import type { Value } from "../../catalogue/value.js";
import type { Fix } from "../../diagnostics/diagnostic.js";
import { E0505, E0507, E0508, E0512, W0503 } from "../../diagnostics/messages.generated.js";
import { isKnown } from "../../shape/dim.js";
import { shapeText, sizeOf } from "../../shape/shape.js";
import type { Shape } from "../../shape/shape.js";
import type { TypedHead } from "../heads/output.js";
import { fix, write } from "../../fixes/fix.js";
import type { Span } from "../../text/source.js";
import type { CheckedColumns } from "../checked.js";
import type { ProbedColumn } from "../../parts/probe.js";
import { readColumns } from "./columns.js";
import type { ColumnsRead } from "./columns.js";
import { labelProblem } from "./labels.js";
import type { DataView } from "./view.js";
import type { Report } from "../settings/calls.js";
import { shapeOf } from "../network/types.js";

/** A head that is to answer a column; `units` is where the size of its last layer is written. */
export interface AskedHead extends TypedHead {
  readonly units: Span | undefined;
  /** Whether its pipeline ends as its kind says; otherwise the kind itself may be wrong. */
  readonly ends: boolean;
  /** What its pipeline ends in, of the sizes that the data have where they were looked into. */
  readonly shape: Shape | undefined;
}

interface Target {
  readonly head: AskedHead;
  readonly column: ProbedColumn;
  readonly at: Span;
}

/** The columns of a head's right answers, which must be of its kind; nothing when an error was told. */
export function checkTarget(
  head: AskedHead,
  value: Value,
  view: DataView,
  report: Report,
): CheckedColumns | undefined {
  const read = readColumns(value, view, report);
  if (!read) return undefined;
  const at = read.columns.span;
  if (!head.ends) return read.columns;
  const problem = shapeProblem(head, read);
  if (problem !== undefined) {
    const { type, declaration } = head.resolved;
    const gives = { span: declaration.pipeline.span, message: `gives ${shapeText(head.shape ?? [])}` };
    const related = head.type.sizes.includes("?") ? [gives] : [];
    report(E0508({ head: head.name, why: problem }, at, { because: type.span, related }));
    return undefined;
  }
  for (const column of read.probed) if (!checkValues({ head, column, at }, report)) return undefined;
  return read.columns;
}

/** As many values a row as the kind has answers. */
function shapeProblem({ type, shape }: AskedHead, { row }: ColumnsRead): string | undefined {
  const { kind } = type;
  // A `?` is what the network gives there.
  const sizes = type.sizes.map((size, axis) => {
    const given = shape?.[axis];
    return size === "?" && given !== undefined && isKnown(given) ? given : size;
  });
  const wanted = shapeOf("target", kind.target.shape(sizes));
  const [count, needed] = [row && sizeOf(row.shape), sizeOf(wanted)];
  if (!row || count === undefined || needed === undefined || count === needed) return undefined;
  return `it has ${valuesText(row.shape)} per row, and ${kind.name} wants ${valuesText(wanted)}`;
}

function valuesText(shape: Shape): string {
  return shape.length === 0 ? "one value" : shapeText(shape);
}

function checkValues(target: Target, report: Report): boolean {
  const { column, at } = target;
  const { type } = target.head;
  if (column.missing > 0) {
    const why = `${column.missing === 1 ? "1 target is" : `${column.missing} targets are`} missing: leave these rows out`;
    report(E0512({ column: column.name, why }, at));
    return false;
  }
  switch (type.kind.target.values) {
    case "classes":
      return checkLabels(target, report);
    case "flags":
      return checkFlags(target, report);
    case "numbers":
      return checkNumbers(target, report);
  }
}

function checkLabels(target: Target, report: Report): boolean {
  const { head, column, at } = target;
  const { type } = head;
  const { span: typeSpan } = head.resolved.type;
  const classes = type.kind.classes(type.sizes);
  if (typeof classes !== "number") return true;
  const kind = `${type.kind.name}[${type.sizes.join(", ")}]`;
  const [found, fits] = [
    column.texts?.length ?? (column.range && column.range.max + 1),
    labelProblem(column, classes),
  ];
  // Texts are numbered by what is there, so a class too many is a class that can never be taught.
  const tooFew = column.texts !== undefined && column.texts.length < classes;
  if (fits !== undefined || tooFew) {
    const why =
      fits ?? `it holds ${column.texts?.length ?? 0} different strings, and there are ${classes} classes`;
    const fixes = column.range?.min !== -1 ? countFix(head, found) : [];
    report(E0505({ column: column.name, kind, why }, at, { because: typeSpan, fixes }));
    return false;
  }
  const { range } = column;
  if (range && range.distinct < classes) {
    const absent = classes - range.distinct;
    const why = `${absent} of the ${classes} classes never ${absent === 1 ? "occurs" : "occur"} in \`${column.name}\``;
    report(W0503({ kind, why }, typeSpan, { related: [{ span: at, message: rangeText(range) }] }));
  }
  return true;
}

function rangeText({ min, max, distinct }: { min: number; max: number; distinct: number }): string {
  return `${distinct} different labels, from ${min} to ${max}`;
}

/** So many classes, in the kind's last size and in the layer that ends the head. */
function countFix(head: AskedHead, count: number | undefined): Fix[] {
  const sizes = head.type.sizes.slice(0, -1);
  return typeFix(head, count, `${head.type.kind.name}[${[...sizes, count].join(", ")}]`);
}

function typeFix({ resolved, units }: AskedHead, count: number | undefined, text: string): Fix[] {
  if (count === undefined || count < 2) return [];
  const ends = units ? [write(units, String(count))] : [];
  return fix(`write \`${text}\``, [write(resolved.type.span, text), ...ends]);
}

function checkFlags({ head, column, at }: Target, report: Report): boolean {
  const { type } = head;
  const why = flagProblem(column, type.kind.name === "binary");
  if (why === undefined) return true;
  const count = column.texts?.length ?? (column.range && column.range.max + 1);
  const fixes =
    type.kind.name === "binary" && (column.range?.min ?? 0) >= 0
      ? typeFix(head, count, `class[${count ?? ""}]`)
      : [];
  report(
    E0505({ column: column.name, kind: type.kind.name, why }, at, {
      because: head.resolved.type.span,
      fixes,
    }),
  );
  return false;
}

/** Two texts may stand for no and yes of a `binary` head. */
function flagProblem({ texts, range, type }: ProbedColumn, binary: boolean): string | undefined {
  if (texts && binary)
    return texts.length === 2 ? undefined : `it holds ${texts.length} different strings, not two`;
  if (type === "text") return "it holds text, and labels are 0 or 1";
  if (range && (range.min < 0 || range.max > 1))
    return `it holds ${range.min} to ${range.max}, and labels are 0 or 1`;
  return undefined;
}

function checkNumbers({ head, column, at }: Target, report: Report): boolean {
  const { type } = head;
  if (column.type !== "text") return true;
  const why = `it holds text, and ${type.kind.name} wants numbers`;
  const count = column.texts?.length;
  const help = count === undefined ? [] : [`for ${count} classes, write \`class[${count}]\``];
  report(E0507({ column: column.name, wanted: "numbers", why }, at, { help }));
  return false;
}
