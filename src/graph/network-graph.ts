import type { Model, ModelNode } from "../3-check/model.js";
import { positionAt } from "../text/source.js";
import type { Span } from "../text/source.js";
import { groupsOf } from "./groups.js";
import { headNodes, inputNode, isNameOfHead } from "./ends.js";
import { kindOfLayer } from "./kinds.js";
import { builtInActivation, mainOptions } from "./options-text.js";
import { dimCount, shapeLabel } from "./wording.js";
import type { GraphNode, NetworkGraph, Place } from "./types.js";

export function networkGraph(model: Model): NetworkGraph {
  const shown = model.nodes.filter((node) => !isNameOfHead(node));
  const { groups, groupOf } = groupsOf(shown, placeOf);
  const idOf = (id: number): string => {
    const node = model.nodes[id];
    return node && isNameOfHead(node) ? idOf(node.sources[0] ?? -1) : (node?.path ?? "");
  };
  const alone = countBy(shown, (node) => node.owner);
  const nodes = shown.map((node) => ({
    ...describe(node, model, alone.get(node.owner) === 1),
    group: groupOf.get(node.id),
  }));
  const edges = shown.flatMap((node) =>
    node.sources.map((source) => ({
      from: idOf(source),
      to: node.path,
      shape: shapeLabel(model.nodes[source]?.shape),
    })),
  );
  const heads = headNodes(model, placeOf);
  return {
    name: model.name,
    doc: model.doc ?? "",
    nodes: [...nodes, ...heads.map(({ node }) => node)],
    groups,
    edges: [
      ...edges,
      ...heads.map(({ node, source }) => ({
        from: idOf(source),
        to: node.id,
        shape: shapeLabel(model.nodes[source]?.shape),
      })),
    ],
    weights: model.totals.params,
    multiplyAdds: dimCount(model.totals.multiplyAdds),
  };
}

function describe(node: ModelNode, model: Model, alone: boolean): Omit<GraphNode, "group"> {
  const { operation, owner, weightsOf } = node;
  const first = weightsOf === undefined ? undefined : model.nodes[weightsOf];
  const common = {
    id: node.path,
    name: alone && "name" in owner && owner.kind !== "head" ? owner.name.text : "",
    activation: builtInActivation(node.values, node.given) ?? "",
    shape: shapeLabel(node.shape),
    weights: node.weights.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0),
    sharedWith: first && first.weights.length > 0 ? first.path : undefined,
    multiplyAdds: dimCount(node.multiplyAdds),
    optional: false,
    live: model.live.has(node.id),
    place: placeOf(node.span),
  };
  switch (operation.kind) {
    case "input":
      return { ...common, ...inputNode(operation.declaration), name: "" };
    case "layer":
      return {
        ...common,
        kind: kindOfLayer(operation.layer, node.values),
        title: operation.layer.name,
        detail: mainOptions(operation.layer, node.values, node.given),
      };
    case "fusion":
      return {
        ...common,
        kind: "fusion",
        title: operation.fusion.name,
        detail: mainOptions(operation.fusion, node.values, node.given),
      };
    case "lost":
      return { ...common, kind: "lost", title: "?", detail: "in error" };
  }
}

function placeOf({ file, start, end }: Span): Place {
  const text = file.text
    .slice(start, Math.min(end, start + 200))
    .replace(/\s+/g, " ")
    .trim();
  return { file: file.path, line: positionAt(file, start).line, text };
}

function countBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
