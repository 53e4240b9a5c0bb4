import { add } from "../../shape/dim.js";
import type { Dim } from "../../shape/dim.js";
import type { CheckedTraining } from "../checked.js";
import { activationBytes, keptBytes, trainingBytes } from "./memory.js";
import type { ModelNode, Totals } from "../model.js";

/** What the nodes that are built have and cost together. */
export function totalsOf(
  nodes: readonly ModelNode[],
  live: ReadonlySet<number>,
  training: CheckedTraining | undefined,
): Totals {
  let params = 0;
  let trainableParams = 0;
  let multiplyAdds: Dim = 0;
  let bytes: Dim = 0;
  let kept: Dim = 0;
  for (const node of nodes) {
    if (!live.has(node.id)) continue;
    multiplyAdds = add(multiplyAdds, node.multiplyAdds);
    bytes = add(bytes, activationBytes(node));
    kept = add(kept, keptBytes(node, nodes[node.sources[0] ?? -1]));
  }
  // A shared part's weights count once, whichever of its uses is live.
  for (const node of weighted(nodes, live)) {
    for (const { shape, trainable } of node.weights) {
      const size = shape.reduce((a, b) => a * b, 1);
      params += size;
      if (trainable) trainableParams += size;
    }
  }
  const size = { params, trainableParams, multiplyAdds, activationBytes: bytes };
  return { ...size, peakTrainingBytes: training && trainingBytes(size, add(bytes, kept), training) };
}

/** The nodes whose weights the network has. */
function weighted(nodes: readonly ModelNode[], live: ReadonlySet<number>): Set<ModelNode> {
  const owners = new Set<ModelNode>();
  for (const node of nodes) {
    const owner = node.weightsOf === undefined ? node : nodes[node.weightsOf];
    if (owner && live.has(node.id)) owners.add(owner);
  }
  return owners;
}
