import { isColumnPath, isSourceName } from "../../catalogue/paths.js";
import type { Split } from "../../parts/splits/index.js";
import type { Fix } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../text/nearest.js";
import { E0506, E0507, E0510 } from "../../diagnostics/messages.generated.js";
import { fix, write, writeInstead } from "../../fixes/fix.js";
import { span } from "../../text/source.js";
import type { Span } from "../../text/source.js";
import type { CheckedCall } from "../checked.js";
import { findColumn } from "./columns.js";
import type { DataView } from "./view.js";
import type { Report } from "../settings/calls.js";

/** A split whose shares add up, and whose column or source is there; nothing when an error was told. */
export function checkSplit(
  call: CheckedCall<Split>,
  view: DataView,
  declared: ReadonlySet<string>,
  report: Report,
): CheckedCall<Split> | undefined {
  return call.definition.name === "column"
    ? columnSplit(call, view, report)
    : randomSplit(call, declared, report);
}

function randomSplit(
  call: CheckedCall<Split>,
  declared: ReadonlySet<string>,
  report: Report,
): CheckedCall<Split> | undefined {
  const { test } = call.values;
  if (isSourceName(test) && !declared.has(test.source)) {
    const near = nearest(test.source, declared);
    const at = placeOfOption(call.span, "test");
    const fixes = near === undefined ? [] : [writeInstead(at, near)];
    report(E0510({ why: `\`${test.source}\` is not a source of \`data\`` }, at, { fixes }));
    return undefined;
  }
  const written = { train: call.values["train"], validate: call.values["validate"], test };
  const shares = Object.entries(written).filter(([, share]) => typeof share === "number" && share > 0);
  const total = sumOf(shares.map(([, share]) => Number(share)));
  if (Math.abs(total - 1) <= 1e-9) return call;
  const terms = shares.map(([, share]) => String(share)).join(" + ");
  const because = isSourceName(test)
    ? { help: [`the test part is \`${test.source}\`: the others share the rest`] }
    : {};
  const sum = shares.length > 1 ? `${terms} = ${total}` : String(total);
  report(
    E0506({ sum }, call.span, { fixes: restFix(call, sumOf([total, -Number(written.train)])), ...because }),
  );
  return undefined;
}

/** Without the noise of binary fractions. */
function sumOf(shares: readonly number[]): number {
  return Number(shares.reduce((sum, share) => sum + share, 0).toFixed(9));
}

function restFix(call: CheckedCall, others: number): Fix[] {
  const rest = sumOf([1, -others]);
  if (rest <= 0) return [];
  return fix(`train on the rest: \`train: ${rest}\``, write(placeOfOption(call.span, "train"), String(rest)));
}

/** Where the value of a named option is written. */
function placeOfOption(call: Span, option: string): Span {
  const text = call.file.text.slice(call.start, call.end);
  const match = new RegExp(`\\b${option}\\s*:\\s*([^,)\\s]+)`).exec(text);
  if (!match?.[1]) return call;
  const start = call.start + match.index + match[0].length - match[1].length;
  return span(call.file, start, start + match[1].length);
}

const parts = ["train", "validate", "test"];

function columnSplit(
  call: CheckedCall<Split>,
  view: DataView,
  report: Report,
): CheckedCall<Split> | undefined {
  const { of } = call.values;
  if (!isColumnPath(of)) return undefined;
  const text = call.span.file.text.slice(call.span.start, call.span.end);
  const start = call.span.start + Math.max(0, text.indexOf(of.source));
  const at = span(call.span.file, start, call.span.end - 1);
  const column = findColumn(of, at, view, report);
  if (column === "unknown") return undefined;
  if (!column) return call;
  const strange = column.texts?.find((word) => !parts.includes(word));
  if (column.type === "text" && strange === undefined) return call;
  const why =
    strange === undefined
      ? `it holds numbers, and a split's column says ${parts.join(", ")}`
      : `\`${strange}\` is not a part: they are ${parts.join(", ")}`;
  report(E0507({ column: of.column, wanted: "the parts of a split", why }, at));
  return undefined;
}
