import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { W0405 } from "../diagnostics/messages.generated.js";
import type { CheckedTraining } from "./checked.js";
import type { ModelNode } from "./model.js";

/** With one row in a batch, a normalization takes every value for the mean. */
export function batchOfOne(training: CheckedTraining | undefined, nodes: readonly ModelNode[]): Diagnostic[] {
  if (training?.batchSize !== 1) return [];
  const layer = nodes.find(
    ({ operation }) => operation.kind === "layer" && operation.layer.name === "batchNormalization",
  );
  if (!layer) return [];
  const why = "with a batch of 1, it takes the row itself for the mean of all rows";
  return [W0405({ why }, layer.span, { because: training.span })];
}
