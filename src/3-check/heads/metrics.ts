import { metrics } from "../../parts/metrics/index.js";
import type { Metric } from "../../parts/metrics/index.js";
import type { Value } from "../../catalogue/value.js";
import { E0215, E0403 } from "../../diagnostics/messages.generated.js";
import { writeInstead } from "../../fixes/fix.js";
import type { Span } from "../../text/source.js";
import type { CheckedCall } from "../checked.js";
import { kindsText, lastSize } from "./output.js";
import type { TypedHead } from "./output.js";
import { meantBy, misfitOf, readCall } from "../settings/calls.js";
import type { Report, Room } from "../settings/calls.js";

const room: Room<Metric> = {
  what: "metric",
  definitions: metrics,
};

/** A metric, or a list of them, each once. */
export function readMetrics(
  head: TypedHead,
  value: Value | undefined,
  report: Report,
): CheckedCall<Metric>[] {
  const items = value === undefined ? [] : value.kind === "list" ? value.items : [value];
  const read = new Map<string, CheckedCall<Metric>>();
  for (const item of items) {
    const meant = meantBy(metrics, item);
    if (meant && !isFor(head, meant, item.span, report)) continue;
    const call = readCall(room, "metrics", item, report);
    if (!call) continue;
    const label = call.definition.label(call.values);
    const before = read.get(label);
    if (before) report(E0215({ option: label }, item.span, { because: before.span }));
    else if (fits(head, call, item, report)) read.set(label, call);
  }
  return [...read.values()];
}

/** A metric for other heads is refused as such, whatever its name in other libraries. */
function isFor(head: TypedHead, { name, heads }: Metric, at: Span, report: Report): boolean {
  const { kind } = head.type;
  if (heads.includes(kind.name)) return true;
  const fitting = [...metrics.values()].filter((m) => m.heads.includes(kind.name)).map((m) => m.name);
  const why = `it is for ${kindsText(heads)}, and \`${head.name}\` is ${kind.name}`;
  const help = [`${kind.name} takes ${fitting.join(", ")}`];
  const fixes = fitting.slice(0, 1).map((other) => writeInstead(at, other));
  report(
    E0403({ metric: name, head: head.name, why }, at, { because: head.resolved.type.span, help, fixes }),
  );
  return false;
}

function fits(
  head: TypedHead,
  { definition, values }: CheckedCall<Metric>,
  written: Value,
  report: Report,
): boolean {
  const misfit = definition.misfit(values, lastSize(head.output));
  if (!misfit) return true;
  const { at, fixes } = misfitOf(written, misfit);
  const params = { metric: definition.name, head: head.name, why: misfit.why };
  report(E0403(params, at, { because: head.resolved.type.span, fixes }));
  return false;
}
