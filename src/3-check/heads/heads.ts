import { number } from "../../catalogue/options.js";
import type { Value } from "../../catalogue/value.js";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { E0407 } from "../../diagnostics/messages.generated.js";
import type { Resolved, ResolvedHead } from "../../2-resolve/resolved.js";
import type { CheckedColumns, CheckedHead } from "../checked.js";
import { checkTarget } from "../data/targets.js";
import type { DataView } from "../data/view.js";
import { readLoss } from "./loss.js";
import { readMetrics } from "./metrics.js";
import { checkOutput, unitsOf } from "./output.js";
import type { TypedHead } from "./output.js";
import { beforeHead } from "./warnings.js";
import type { ModelNode } from "../model.js";
import { readValue } from "../settings/calls.js";
import type { Report } from "../settings/calls.js";
import { isMissing, outsideOfBroken, readSettings } from "../settings/settings.js";
import { readHeadType } from "../network/types.js";

export const headSettings = {
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
  inData: readonly ModelNode[],
): Outcome<readonly (CheckedHead | undefined)[]> {
  const diagnostics: Diagnostic[] = [];
  const report = outsideOfBroken(resolved, (diagnostic) => diagnostics.push(diagnostic));
  const trains = resolved.train !== undefined && resolved.data !== undefined;
  const value = resolved.heads.map((head) => checkHead(head, { nodes, inData, trains, view }, report));
  return { value, diagnostics };
}

interface Around {
  readonly nodes: readonly ModelNode[];
  /** The same, with the sizes that the data have. */
  readonly inData: readonly ModelNode[];
  readonly trains: boolean;
  readonly view: DataView;
}

function checkHead(
  resolved: ResolvedHead,
  { nodes, inData, trains, view }: Around,
  report: Report,
): CheckedHead | undefined {
  const { text: name } = resolved.declaration.name;
  const type = readHeadType(resolved.type, report);
  const given = readSettings(`head \`${name}\``, headSettings, resolved.settings, report);
  if (!type) return undefined;
  const head: TypedHead = { name, resolved, type, output: type.kind.output(type.sizes) };
  const node = resolved.node === undefined ? undefined : nodes[resolved.node];
  const ends = !node || checkOutput(head, node, nodes, report);

  const loss = readLoss(head, given.get("loss"), report);
  const metrics = readMetrics(head, given.get("metrics"), report);
  const weight = readValue(number({ min: 0 }), "weight", given.get("weight"), report) ?? 1;
  const units = node && unitsOf(node);
  const shape = node && inData[node.id]?.shape;
  const target = readTarget({ ...head, units, ends, shape }, given.get("target"), trains, view, report);
  if (node) beforeHead({ head, loss: loss.definition, node, nodes }, report);
  return { kind: type.kind.name, sizes: type.sizes, output: head.output, target, loss, weight, metrics };
}

function readTarget(
  head: Parameters<typeof checkTarget>[0],
  value: Value | undefined,
  trains: boolean,
  view: DataView,
  report: Report,
): CheckedColumns | undefined {
  if (value) return checkTarget(head, value, view, report);
  const { declaration } = head.resolved;
  if (!trains || !isMissing("target", headSettings, declaration)) return undefined;
  const why = "`train` needs to know the values to learn";
  report(E0407({ owner: `head \`${head.name}\``, setting: "target", why }, declaration.name.span));
  return undefined;
}
