import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { W0404, W0405 } from "../diagnostics/messages.generated.js";
import type { Resolved } from "../2-resolve/resolved.js";
import type { CheckedTraining } from "./checked.js";
import type { ModelNode } from "./model.js";

/** Inputs and branches from which no way leads to a head; only the last of a chain is told. */
export function reachesNoHead(resolved: Resolved, nodes: readonly ModelNode[]): Diagnostic[] {
  const { heads, network } = resolved;
  if (heads.length === 0 || heads.some(({ node }) => node === undefined)) return [];
  const reached = new Set<number>();
  const waiting = heads.flatMap(({ node }) => node ?? []);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(nodes[id]?.sources ?? []));
  }
  const used = new Set(nodes.flatMap(({ sources }) => sources));
  return resolved.ast.declarations.flatMap((declaration) => {
    if (
      declaration.kind !== "input" &&
      declaration.kind !== "branch" &&
      declaration.kind !== "trunk" &&
      declaration.kind !== "fuse"
    )
      return [];
    const { name, kind } = declaration;
    const node = network.named.get(name.text);
    if (node === undefined || reached.has(node) || used.has(node)) return [];
    const why = kind === "input" ? "the network never sees it" : "what it computes is never used";
    return [W0404({ name: name.text, why }, name.span)];
  });
}

/** With one row in a batch, a normalization takes every value for the mean. */
export function batchOfOne(training: CheckedTraining | undefined, nodes: readonly ModelNode[]): Diagnostic[] {
  if (training?.batchSize !== 1) return [];
  const layer = nodes.find(
    ({ operation }) => operation.kind === "layer" && operation.layer.name === "batchNormalization",
  );
  if (!layer) return [];
  const why = "with a batch of 1, it takes the row itself for the mean of all rows";
  return [W0405({ why }, layer.span, { because: training.span })];
}
