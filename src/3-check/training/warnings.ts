import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { W0405, W0408 } from "../../diagnostics/messages.generated.js";
import type { Resolved } from "../../2-resolve/resolved.js";
import type { CheckedTraining } from "../checked.js";
import { layerOf } from "../model.js";
import type { ModelNode } from "../model.js";
import { writeInstead } from "../../fixes/fix.js";

/** With one row in a batch, a normalization takes every value for the mean. */
export function batchOfOne(training: CheckedTraining | undefined, nodes: readonly ModelNode[]): Diagnostic[] {
  if (training?.batchSize !== 1) return [];
  const layer = nodes.find((node) => layerOf(node)?.traits.normalizes === "batch");
  if (!layer) return [];
  const why = "with a batch of 1, it takes the row itself as the mean of all rows";
  return [W0405({ why }, layer.span, { because: training.span })];
}

/** Settings that ask for more rows than there are, where it is known how many train. */
export function neverReached(
  { train }: Resolved,
  training: CheckedTraining | undefined,
  rows: number | undefined,
): Diagnostic[] {
  if (!training || !rows) return [];
  const { batchSize, epochs, schedule } = training;
  const written = train?.entries.find(({ name }) => name === "batchSize")?.value.span;
  if (written && batchSize > rows) {
    const fewer = String(2 ** Math.floor(Math.log2(Math.max(1, rows / 2))));
    const why = `${rows} rows train: each epoch is one step`;
    const fixes = [writeInstead(written, fewer)];
    return [W0408({ setting: "batch size", why }, written, { fixes })];
  }
  const warmUp = schedule?.values["warmup"];
  const steps = Math.ceil(rows / batchSize) * epochs;
  if (!schedule || typeof warmUp !== "number" || warmUp < steps) return [];
  const why = `the run has ${steps} steps: the learning rate never gets as high as the optimizer says`;
  return [W0408({ setting: "end of the warm-up", why }, schedule.span)];
}
