import { preparations } from "../../parts/preparations/index.js";
import type { Preparation, Row } from "../../parts/preparations/index.js";
import { isProblem } from "../../catalogue/problem.js";
import type { Fix } from "../../diagnostics/diagnostic.js";
import { E0503, E0505, E0507, E0509, E0512 } from "../../diagnostics/messages.generated.js";
import { dimText, isKnown } from "../../shape/dim.js";
import { sameShape, shapeText } from "../../shape/shape.js";
import type { Shape } from "../../shape/shape.js";
import { fix, write } from "../../fixes/fix.js";
import { appendStep, dropStep } from "../../fixes/steps.js";
import { spanning, textOf } from "../../text/source.js";
import type { Span } from "../../text/source.js";
import type { ResolvedInput } from "../../2-resolve/resolved.js";
import type { CheckedCall } from "../checked.js";
import type { ColumnsRead } from "./columns.js";
import { labelProblem } from "./labels.js";
import type { Report } from "../settings/calls.js";
import { shapeOf } from "../network/types.js";
import type { InputType } from "../network/types.js";

/** Follows a row through the preparations; whether it ends as the input says. */
export function checkRows(
  input: ResolvedInput,
  type: InputType,
  read: ColumnsRead,
  steps: readonly CheckedCall<Preparation>[],
  report: Report,
): boolean {
  if (
    !steps.some((step) => step.definition.fills) &&
    !input.declaration.optional &&
    !checkMissing(read, report)
  )
    return false;
  let row = read.row;
  for (const [i, step] of steps.entries()) {
    const next = row && step.definition.infer(row, step.values);
    if (next !== undefined && isProblem(next)) {
      report(
        E0509({ step: step.definition.name, why: next.why }, step.span, {
          fixes: fix("leave it out", dropStep(step.span)),
        }),
      );
      return false;
    }
    row = next;
    if (row && !checkAssertion(input, i, row, report)) return false;
  }
  if (!row) return true;
  if (row.values === "texts" && type.kind.values !== "classes") return textsReach(input, read, report);
  if (type.kind.values === "classes" && steps.length === 0) return checkClasses(type, read, report);
  return checkShape(input, type.shape, row, steps, read.columns.span, report);
}

/** The shape that an input has in its data, its last axis of size 1 added where they lack it. */
export function shapeInData(
  declared: Shape,
  read: ColumnsRead,
  steps: readonly CheckedCall<Preparation>[],
): Shape | undefined {
  let row = read.row;
  for (const step of steps) {
    const next = row && step.definition.infer(row, step.values);
    if (!next || isProblem(next)) return undefined;
    row = next;
  }
  if (!row) return undefined;
  return [row.shape, [...row.shape, 1]].find(
    (shape) => shape.every(isKnown) && sameShape(shape, declared) !== false,
  );
}

/** A shape promised after a preparation. */
function checkAssertion(input: ResolvedInput, index: number, row: Row, report: Report): boolean {
  const step = input.preparation[index];
  const { text: name } = input.declaration.name;
  const sizes = step?.assertion ?? [];
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (!step || !first || !last) return true;
  const written = sizes.map(({ value }) => value);
  if (sameShape(shapeOf(name, written), row.shape) !== false) return true;
  const actual = `\`${step.name.text}\` gives ${shapeText(row.shape)}`;
  const at = spanning(first.span, last.span);
  const fixes = fix(`write ${shapeText(row.shape)}`, write(at, row.shape.map(dimText).join(", ")));
  report(
    E0503({ input: name, declared: `[${written.join(", ")}]`, actual }, at, { because: step.span, fixes }),
  );
  return false;
}

/** A last axis of size 1 may be lacking in the data. */
function checkShape(
  input: ResolvedInput,
  declared: Shape,
  row: Row,
  steps: readonly CheckedCall[],
  source: Span,
  report: Report,
): boolean {
  if (sameShape(row.shape, declared) !== false || sameShape([...row.shape, 1], declared) !== false)
    return true;
  const last = steps.at(-1);
  const actual = `\`${last ? last.definition.name : textOf(source)}\` gives ${shapeText(row.shape)}`;
  const { name, type } = input.declaration;
  const sizes = type.sizes ?? [];
  const [first, final] = [sizes[0]?.span, sizes.at(-1)?.span];
  const known = row.shape.every((size) => typeof size === "number") && row.shape.length === sizes.length;
  const fixes =
    known && first && final
      ? fix(`write ${shapeText(row.shape)}`, write(spanning(first, final), row.shape.join(", ")))
      : [];
  const more = { fixes, because: last?.span ?? source };
  report(E0503({ input: name.text, declared: shapeText(declared), actual }, type.span, more));
  return false;
}

function textsReach(input: ResolvedInput, read: ColumnsRead, report: Report): boolean {
  const [column = ""] = read.columns.columns;
  const kind = input.declaration.type.name.text;
  const classes = read.probed[0]?.texts?.length;
  const help =
    kind === "text"
      ? "`vocabulary` turns words into numbers"
      : `\`oneHot(${classes ?? "k"})\` turns strings into numbers, and \`category[${classes ?? "k"}]\` takes them as classes`;
  const why = `it holds text, and ${kind} takes numbers`;
  report(E0507({ column, wanted: "numbers", why }, read.columns.span, { help: [help] }));
  return false;
}

function checkClasses(type: InputType, read: ColumnsRead, report: Report): boolean {
  const [column] = read.probed;
  const [classes] = type.sizes;
  if (!column || typeof classes !== "number") return true;
  const kind = `${type.kind.name}[${classes}]`;
  const why = labelProblem(column, classes);
  if (why === undefined) return true;
  report(E0505({ column: column.name, kind, why }, read.columns.span));
  return false;
}

function checkMissing(read: ColumnsRead, report: Report): boolean {
  const column = read.probed.find((c) => c.missing > 0);
  if (!column) return true;
  const why = `${column.missing === 1 ? "1 value is" : `${column.missing} values are`} missing`;
  report(
    E0512({ column: column.name, why }, column.at, { fixes: column.type === "text" ? [] : fillFixes(read) }),
  );
  return false;
}

function fillFixes({ columns: { span: written } }: ColumnsRead): Fix[] {
  const fills = [...preparations.values()].filter((p) => p.fills && !p.planned);
  return fills.flatMap(({ name }) => fix(`fill them in with \`${name}\``, appendStep(written, name)));
}
