import type { Resolved } from "../../2-resolve/resolved.js";
import { steps } from "../../catalogue/steps.js";
import type { Diagnostic, Fix } from "../../diagnostics/diagnostic.js";
import { E0410 } from "../../diagnostics/messages.generated.js";
import { dropArgument } from "../../fixes/calls.js";
import { fix } from "../../fixes/fix.js";
import { appendStep } from "../../fixes/steps.js";
import { isKnown } from "../../shape/dim.js";
import type { ModelNode, Totals } from "../model.js";

/** A network of whose weights training could change none: it has none, or all are frozen. */
export function untrained(
  { heads, train }: Resolved,
  nodes: readonly ModelNode[],
  live: ReadonlySet<number>,
  { params, trainableParams }: Totals,
): Diagnostic[] {
  if (!train || heads.length === 0 || trainableParams > 0) return [];
  if (params > 0) {
    const why = "all weights of the network are frozen";
    return [E0410({ why }, train.keyword, { fixes: thaw(nodes, live) })];
  }
  const fixes = heads.flatMap(({ declaration, node }): Fix[] => {
    const shape = nodes[node ?? -1]?.shape ?? [];
    const size = shape.at(-1) ?? 0;
    const step = isKnown(size) ? steps.project(shape.length, size) : undefined;
    if (step === undefined) return [];
    const title = `put \`${step}\` at the end of \`${declaration.name.text}\``;
    return fix(title, appendStep(declaration.pipeline.span, step));
  });
  return [E0410({ why: "no layer of the network has weights" }, train.keyword, { fixes })];
}

/** Lets the last frozen layer train. */
function thaw(nodes: readonly ModelNode[], live: ReadonlySet<number>): Fix[] {
  for (const node of nodes.toReversed()) {
    const { operation, arguments: given } = node;
    if (!live.has(node.id) || (operation.kind !== "layer" && operation.kind !== "fusion")) continue;
    const frozen = given.find(({ name }) => name === "trainable");
    const { name } = operation.kind === "layer" ? operation.layer : operation.fusion;
    if (frozen) return fix(`let \`${name}\` train`, dropArgument(node, frozen));
  }
  return [];
}
