import type { HeadKind } from "../catalogue/heads/index.js";
import { losses } from "../catalogue/losses/index.js";
import type { Loss } from "../catalogue/losses/index.js";
import { metrics } from "../catalogue/metrics/index.js";
import type { Metric } from "../catalogue/metrics/index.js";
import { number } from "../catalogue/options.js";
import { readOptions } from "../catalogue/read-options.js";
import type { Value } from "../catalogue/value.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { replace } from "../diagnostics/diagnostic.js";
import { E0215, E0402, E0403, E0407, W0401 } from "../diagnostics/messages.generated.js";
import type { Span } from "../text/source.js";
import type { Resolved, ResolvedHead } from "../2-resolve/resolved.js";
import type { CheckedCall, CheckedColumns, CheckedHead } from "./checked.js";
import type { DataView } from "./data-view.js";
import { checkTarget } from "./data-targets.js";
import { checkOutput } from "./heads-output.js";
import { beforeHead } from "./heads-warnings.js";
import type { ModelNode } from "./model.js";
import { readCall, readValue } from "./settings-calls.js";
import type { Report, Room } from "./settings-calls.js";
import { isMissing, readSettings } from "./settings.js";
import { readHeadType } from "./types.js";
import type { CheckedType } from "./types.js";

const trainLater = ({ name }: { readonly name: string }, at: Span) => W0401({ name }, at);

const lossRoom: Room<Loss> = { what: "loss", definitions: losses, later: trainLater };
const metricRoom: Room<Metric> = { what: "metric", definitions: metrics, later: trainLater };

const settingNames = {
  target: ["label", "labels", "targets", "y"],
  loss: ["criterion", "loss_fn", "lossFunction"],
  weight: ["lossWeight", "loss_weight", "lossWeights"],
  metrics: ["metric"],
};

/** Each head against its kind, in the order of the spec; nothing where its kind is in error. */
export function checkHeads(
  resolved: Resolved,
  nodes: readonly ModelNode[],
  view: DataView,
): Outcome<readonly (CheckedHead | undefined)[]> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const value = resolved.heads.map((head) => checkHead(head, resolved, nodes, view, report));
  return { value, diagnostics };
}

function checkHead(
  head: ResolvedHead,
  resolved: Resolved,
  nodes: readonly ModelNode[],
  view: DataView,
  report: Report,
): CheckedHead | undefined {
  const name = head.declaration.name.text;
  const type = readHeadType(head.type, report);
  const given = readSettings(`head \`${name}\``, settingNames, head.settings, report);
  if (!type) return undefined;
  const output = type.kind.output(type.sizes);
  const node = head.node === undefined ? undefined : nodes[head.node];
  if (node?.shape) checkOutput({ head, type, output, node, shape: node.shape, nodes }, report);

  const loss = readLoss(head, type, given.get("loss"), report);
  const metrics = readMetrics(head, type, given.get("metrics"), report);
  const weight = readValue(number({ min: 0 }), "weight", given.get("weight"), report) ?? 1;
  const target = readTarget(
    head,
    type,
    given.get("target"),
    resolved.train !== undefined && resolved.data !== undefined,
    view,
    report,
  );
  if (node) beforeHead({ head, type, loss: loss.definition, node, nodes }, report);
  return { kind: type.kind.name, sizes: type.sizes, output, target, loss, weight, metrics };
}

/** The loss, or the kind's own where none is given or the given one is in error. */
function readLoss(
  head: ResolvedHead,
  { kind, sizes }: CheckedType<HeadKind>,
  value: Value | undefined,
  report: Report,
): CheckedCall<Loss> {
  const standard = standardLoss(kind, head.type.span);
  const call = value && readCall(lossRoom, "loss", value, report);
  if (!call) return standard;
  const { definition } = call;
  const name = head.declaration.name.text;
  if (!definition.heads.includes(kind.name)) {
    const why = `it is for ${definition.heads.join(" and ")}, and \`${name}\` is ${kind.name}`;
    const fixes = [replace(`write \`${kind.loss}\``, call.span, kind.loss)];
    report(E0402({ loss: definition.name, head: name, why }, call.span, { fixes, because: head.type.span }));
    return standard;
  }
  const misfit = definition.misfit(call.values, lastOf(kind.output(sizes)));
  if (!misfit) return call;
  report(
    E0402({ loss: definition.name, head: name, why: misfit.why }, call.span, { because: head.type.span }),
  );
  return standard;
}

function standardLoss(kind: HeadKind, span: Span): CheckedCall<Loss> {
  const definition = losses.get(kind.loss);
  if (!definition) throw new Error(`the catalogue has no ${kind.loss}`);
  return { definition, values: readOptions(definition, []).values, given: [], span };
}

function readMetrics(
  head: ResolvedHead,
  type: CheckedType<HeadKind>,
  value: Value | undefined,
  report: Report,
): readonly CheckedCall<Metric>[] {
  if (!value) return [];
  const items = value.kind === "list" ? value.items : [value];
  const read: CheckedCall<Metric>[] = [];
  for (const item of items) {
    const call = readCall(metricRoom, "metrics", item, report);
    if (!call) continue;
    const label = call.definition.label(call.values);
    const before = read.find((other) => other.definition.label(other.values) === label);
    if (before) report(E0215({ option: label }, item.span, { because: before.span }));
    else if (metricFits(head, type, call, report)) read.push(call);
  }
  return read;
}

function metricFits(
  head: ResolvedHead,
  { kind, sizes }: CheckedType<HeadKind>,
  call: CheckedCall<Metric>,
  report: Report,
): boolean {
  const { definition } = call;
  const name = head.declaration.name.text;
  const because = head.type.span;
  if (!definition.heads.includes(kind.name)) {
    const fitting = [...metrics.values()].filter((m) => m.heads.includes(kind.name)).map((m) => m.name);
    const why = `it is for ${definition.heads.join(", ")}, and \`${name}\` is ${kind.name}`;
    const help = [`${kind.name} takes ${fitting.join(", ")}`];
    report(E0403({ metric: definition.name, head: name, why }, call.span, { because, help }));
    return false;
  }
  const misfit = definition.misfit(call.values, lastOf(kind.output(sizes)));
  if (misfit) report(E0403({ metric: definition.name, head: name, why: misfit.why }, call.span, { because }));
  return !misfit;
}

function readTarget(
  head: ResolvedHead,
  type: CheckedType<HeadKind>,
  value: Value | undefined,
  trains: boolean,
  view: DataView,
  report: Report,
): CheckedColumns | undefined {
  const { declaration } = head;
  if (value) return checkTarget(head, type, value, view, report);
  if (!trains || !isMissing("target", declaration)) return undefined;
  const why = "`train` needs to know the right answers";
  report(
    E0407({ owner: `head \`${declaration.name.text}\``, setting: "target", why }, declaration.name.span),
  );
  return undefined;
}

function lastOf(sizes: readonly (number | "?")[]): number | undefined {
  const last = sizes.at(-1);
  return typeof last === "number" ? last : undefined;
}
