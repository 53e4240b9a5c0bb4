import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { E0218 } from "../../diagnostics/messages.generated.js";
import type { Resolved } from "../../2-resolve/resolved.js";
import type { ModelNode } from "../model.js";

/** The nodes whose values leave the network: the heads' or, without heads, those of branches that nothing uses. */
export function outputsOf({ heads, network, ast }: Resolved, nodes: readonly ModelNode[]): readonly number[] {
  if (heads.length > 0) return heads.flatMap(({ node }) => node ?? []);
  const used = new Set(nodes.flatMap(({ sources }) => sources));
  const flows = ast.declarations.flatMap((d) =>
    d.kind === "branch" || d.kind === "trunk" || d.kind === "fuse" ? [network.named.get(d.name.text)] : [],
  );
  const ends = flows.filter(
    (id) => id !== undefined && !used.has(id) && nodes[id]?.operation.kind !== "input",
  );
  return [...new Set(ends.filter((id) => id !== undefined))];
}

/** The nodes from which a way leads to an output. The others are no part of the network that is built. */
export function liveNodes(nodes: readonly ModelNode[], outputs: readonly number[]): ReadonlySet<number> {
  const live = new Set<number>();
  const waiting = [...outputs];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (live.has(id)) continue;
    live.add(id);
    waiting.push(...(nodes[id]?.sources ?? []));
  }
  return live;
}

export function checkOutputs({ name }: Resolved, outputs: readonly number[]): Diagnostic[] {
  if (outputs.length > 0 || !name) return [];
  return [E0218({ why: "it has no head, and no branch with an output" }, name.span)];
}
