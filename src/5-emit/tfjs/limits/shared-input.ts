import type { LayerName } from "../../../catalogue/layers/index.js";
import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { E0309 } from "../../../diagnostics/messages.generated.js";
import { flowsInto } from "../../../3-check/network/shared-alike.js";
import type { ModelNode } from "../../../3-check/model.js";
import type { Network } from "../../../3-check/target.js";
import { equal, isKnown } from "../../../shape/dim.js";
import { shapeText } from "../../../shape/shape.js";

/** Layers that note their first input and hold it against the later ones: its rank, or all its sizes. */
const notes: Partial<Record<LayerName, "rank" | "shape">> = {
  batchNormalization: "rank",
  timeDistributed: "shape",
};

/** Uses of a shared layer that have the same weights, and inputs of which the layer takes only those like the first. */
export function sharedInputs({ nodes }: Network): readonly Diagnostic[] {
  return nodes.flatMap((node) => {
    const first = nodes[node.weightsOf ?? -1];
    const { operation } = node;
    if (!first?.shape || !node.shape || operation.kind !== "layer") return [];
    const { name } = operation.layer;
    const noted = notes[name];
    if (noted === undefined || takesBoth(noted, nodes, first, node)) return [];
    const again = `, and TensorFlow.js cannot give \`${name}\` another ${noted} than its first`;
    return [
      E0309(
        {
          name: node.via?.text ?? node.path,
          shape: shapeText(flowsInto(nodes, node)) + again,
          first: shapeText(flowsInto(nodes, first)),
        },
        node.via?.span ?? node.span,
        first.via ? { because: first.via.span } : {},
      ),
    ];
  });
}

function takesBoth(
  noted: "rank" | "shape",
  nodes: readonly ModelNode[],
  first: ModelNode,
  second: ModelNode,
): boolean {
  const [one, other] = [first, second].map(({ sources }) => nodes[sources[0] ?? -1]?.shape);
  if (!one || !other) return true;
  if (one.length !== other.length) return false;
  // A size that was not known at first is not held against the later ones.
  return noted === "rank" || one.every((size, i) => !isKnown(size) || equal(size, other[i] ?? 0) === true);
}
