import { isKnown, multiply, product } from "../../shape/dim.js";
import type { Dim } from "../../shape/dim.js";
import type { CheckedTraining } from "../checked.js";
import type { ModelNode, Totals } from "../model.js";

const bytesOfNumber = 4;

/**
 * Of each value that flows, a step holds about this many at its peak: what a layer makes on the way to it and keeps for
 * the way back, and its gradients. 3 to 6 were measured: 3 where poolings and
 * convolutions take turns, 6 where every convolution has a normalization.
 */
const keptForBackward = 4.5;

/** What an update of the weights makes on its way, for each weight: for each slot of the optimizer, and besides. */
const madeForSlot = 5;
const madeForUpdate = 2;

/** What comes out of the node for one row, in float32. */
export function activationBytes({ shape }: Pick<ModelNode, "shape">): Dim {
  return shape ? multiply(product(shape), bytesOfNumber) : 0;
}

/** What the node keeps while training beside that, for one row. */
export function keptBytes({ operation, shape, values }: ModelNode, source: ModelNode | undefined): Dim {
  if (operation.kind !== "layer" || !shape || !source?.shape) return 0;
  return multiply(operation.layer.within(source.shape, values), bytesOfNumber);
}

/**
 * An estimate of what a training step takes at its peak: the weights, their gradients, what the optimizer remembers, and
 * the larger of what the way back needs and what the update makes. The process and the data come on top.
 */
export function trainingBytes(
  { params, trainableParams }: Pick<Totals, "params" | "trainableParams">,
  bytes: Dim,
  { batchSize, optimizer }: CheckedTraining,
): number | undefined {
  if (!isKnown(bytes)) return undefined;
  const slots = optimizer.definition.slots(optimizer.values).length;
  const trained = bytesOfNumber * trainableParams;
  const held = bytesOfNumber * params + trained * (1 + slots);
  const backward = bytes * batchSize * keptForBackward;
  const update = trained * (madeForUpdate + madeForSlot * slots);
  return Math.round(held + Math.max(backward, update));
}
