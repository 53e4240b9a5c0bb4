import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { E0313 } from "../../../diagnostics/messages.generated.js";
import type { ModelNode } from "../../../3-check/model.js";
import type { Network } from "../../../3-check/target.js";

/**
 * Uses of shared parts that TensorFlow.js would swap when it loads the saved model: it takes them up in the order of
 * their depth, which is the longest way to an output.
 */
export function sharedOrder({ nodes, live, whole }: Network): readonly Diagnostic[] {
  // Depths are not what they seem where a part of the network was lost.
  if (!whole) return [];
  const depths = depthsOf(nodes, live);
  const told = new Set<string>();
  const last = new Map<number, ModelNode>();
  return nodes.flatMap((node) => {
    if (!live.has(node.id) || !node.shape) return [];
    const owner = node.weightsOf ?? node.id;
    const before = last.get(owner);
    last.set(owner, node);
    const name = node.via?.text ?? node.path;
    if (!before || (depths[before.id] ?? 0) >= (depths[node.id] ?? 0) || told.has(name)) return [];
    told.add(name);
    const at = before.via?.span ?? before.span;
    const why = "this use is nearer to the outputs than a later one";
    return [E0313({ name, why }, at, { because: node.via?.span ?? node.span })];
  });
}

/** Of each node, how many layers lie on the longest way from it to an output. */
function depthsOf(nodes: readonly ModelNode[], live: ReadonlySet<number>): readonly number[] {
  const depths = nodes.map(() => 0);
  for (const node of nodes.toReversed()) {
    if (!live.has(node.id)) continue;
    for (const source of node.sources)
      depths[source] = Math.max(depths[source] ?? 0, (depths[node.id] ?? 0) + 1);
  }
  return depths;
}
