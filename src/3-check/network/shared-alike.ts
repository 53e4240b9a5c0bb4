import type { Weight } from "../../catalogue/layer.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { E0309 } from "../../diagnostics/messages.generated.js";
import type { Shape } from "../../shape/shape.js";
import { shapeText } from "../../shape/shape.js";
import type { NetworkNode } from "../../2-resolve/resolved.js";
import type { ModelNode } from "../model.js";

/** A shared part has one set of weights, so every use must ask for the same. */
export function checkAlike(
  nodes: readonly ModelNode[],
  node: NetworkNode,
  weights: readonly Weight[],
): Diagnostic | undefined {
  const first = nodes[node.weightsOf ?? -1];
  if (!first?.shape) return undefined;
  const at = first.weights.findIndex((weight, i) => sizes(weight) !== sizes(weights[i]));
  if (at < 0 && first.weights.length === weights.length) return undefined;
  const layer = node.operation.kind === "layer" ? node.operation.layer.name : node.path;
  const gets = (use: NetworkNode, own: readonly Weight[]) => {
    const weight = own[at];
    const needs = weight ? `, where the ${weight.name} of \`${layer}\` is [${weight.shape.join(", ")}]` : "";
    return shapeText(flowsInto(nodes, use)) + needs;
  };
  return E0309(
    {
      name: node.via?.text ?? node.path,
      shape: gets(node, weights),
      first: gets(first, first.weights),
    },
    node.via?.span ?? node.span,
    first.via ? { because: first.via.span } : {},
  );
}

function sizes(weight: Weight | undefined): string {
  return weight ? `${weight.name} ${weight.shape.join(",")}` : "";
}

/** What flows into the shared part that a node is of. */
export function flowsInto(nodes: readonly ModelNode[], { sources, via }: NetworkNode): Shape {
  let source = nodes[sources[0] ?? -1];
  while (source && source.via === via && source.sources.length > 0) source = nodes[source.sources[0] ?? -1];
  return source?.shape ?? [];
}
