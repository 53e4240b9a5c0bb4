import type * as ast from "../1-parse/ast.js";
import type { Via } from "../2-resolve/resolved.js";
import type { Model, ModelNode } from "../3-check/model.js";
import { shapeText } from "../shape/shape.js";
import type { Span } from "../text/source.js";

/** What went into one call of a block, and what came out. */
interface Instance {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** By the call's span. */
export type Instances = ReadonlyMap<Span, readonly Instance[]>;

export function instancesOf({ nodes }: Model): Instances {
  const ends = new Map<Via, { readonly first: ModelNode; last: ModelNode }>();
  for (const node of nodes)
    for (let via = node.via; via; via = via.up) {
      const seen = ends.get(via);
      if (seen) seen.last = node;
      else ends.set(via, { first: node, last: node });
    }
  const instances = new Map<Span, Instance[]>();
  for (const [{ span }, { first, last }] of ends) {
    const source = first.sources[0];
    const instance = { from: textOf(source === undefined ? undefined : nodes[source]), to: textOf(last) };
    const others = instances.get(span);
    if (others) others.push(instance);
    else instances.set(span, [instance]);
  }
  return instances;
}

function textOf(node: ModelNode | undefined): string | undefined {
  return node?.shape && shapeText(node.shape);
}

/** `: [28, 28, 1] → [14, 14, 8]` for a block, from the calls that there are. */
export function blockShapes(model: Model, instances: Instances, block: ast.BlockDeclaration): string {
  if (!endsWithLast(block.body)) return "";
  const uses = model.resolved.bindings.uses.get(block.name) ?? [];
  const called = (span: Span) =>
    uses.some((use) => use.span.file === span.file && use.span.start === span.start);
  const seen = new Set<string>();
  for (const [span, calls] of instances) {
    if (!called(span)) continue;
    for (const { from, to } of calls) if (from !== undefined && to !== undefined) seen.add(`${from} → ${to}`);
  }
  const [first, second] = seen;
  if (first === undefined) return "";
  if (second === undefined) return `: ${first}`;
  return seen.size === 2 ? `: ${first}, and ${second}` : `: ${first}, and others`;
}

/** Whether the last node of a body is the one that it gives. */
export function endsWithLast({ declarations, pipeline }: ast.Body): boolean {
  if (pipeline)
    return pipeline.steps.filter((step) => step.kind !== "assert").length > 1 || declarations.length === 0;
  const last = declarations.at(-1);
  return last !== undefined && "name" in last && last.name.text === "out";
}
