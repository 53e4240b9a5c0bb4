import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { W0404 } from "../../diagnostics/messages.generated.js";
import type { Resolved } from "../../2-resolve/resolved.js";
import type { ModelNode } from "../model.js";

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
