import type { Model, ModelNode } from "../3-check/model.js";

/** Questions that several rules ask of a network. */

export function sourceOf(model: Model, node: ModelNode): ModelNode | undefined {
  return model.nodes[node.sources[0] ?? -1];
}

export function weightsOf({ weights }: ModelNode): number {
  return weights.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0);
}

/** The nodes that read another's value, by its number. */
export function readers(model: Model): ReadonlyMap<number, readonly ModelNode[]> {
  const found = new Map<number, ModelNode[]>();
  for (const node of model.nodes) {
    for (const source of node.sources) {
      const before = found.get(source);
      if (before) before.push(node);
      else found.set(source, [node]);
    }
  }
  return found;
}

/** A node and all that leads to it. */
export function cone(model: Model, start: number): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(model.nodes[id]?.sources ?? []));
  }
  return found;
}

/** The nodes of live parts that the spec's own text writes, each place once. */
export function writtenNodes(model: Model): ModelNode[] {
  const seen = new Set<number>();
  return model.nodes.filter((node) => {
    const own = node.span.file === model.resolved.ast.file;
    if (!own || !model.live.has(node.id) || seen.has(node.span.start)) return false;
    seen.add(node.span.start);
    return true;
  });
}

/** 22487626 as 22,487,626. */
export function grouped(n: number): string {
  return n.toLocaleString("en-US");
}
