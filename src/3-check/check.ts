import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import type { Shape } from "../shape/shape.js";
import type { Resolved } from "../2-resolve/resolved.js";
import { checkBudgets } from "./network/budget.js";
import { cancelledBiases } from "./network/cancelled-bias.js";
import type { CheckedHead, DataHost } from "./checked.js";
import { inferInData } from "./data/infer-in-data.js";
import { inferNodes } from "./network/infer.js";
import type { Model, ModelHead, ModelInput, ModelNode } from "./model.js";
import { impossibleNeeds } from "./network/needs.js";
import { checkOutputs, liveNodes, outputsOf } from "./network/outputs.js";
import { checkInputs } from "./data/inputs.js";
import { checkLookedUp } from "./data/indices.js";
import { checkRowCounts, trainingRows } from "./data/rows.js";
import { dataWarnings } from "./data/warnings.js";
import { checkData } from "./data/data.js";
import { inputWarnings } from "./network/input-warnings.js";
import { reachesNoHead } from "./heads/reach.js";
import { checkHeads } from "./heads/heads.js";
import { batchOfOne, neverReached } from "./training/warnings.js";
import { totalsOf } from "./network/totals.js";
import { checkTraining } from "./training/training.js";
import { checkSharedOrder } from "./network/shared-order.js";
import { checkInputType } from "./network/types.js";

/**
 * Everything that can be known before training: shapes through the whole network, heads against losses and data,
 * the data's own headers where a host can look at them. The model lacks the parts that are in error. `whole` tells
 * that nothing of the spec was lost before.
 */
export function check(resolved: Resolved, host: DataHost | undefined, whole: boolean): Outcome<Model> {
  const diagnostics: Diagnostic[] = [];
  const keep = <T>(outcome: Outcome<T>): T => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const types = resolved.inputs.map((input) => keep(checkInputType(input)));
  const shapes = new Map<number, Shape>();
  for (const [i, input] of resolved.inputs.entries()) {
    const shape = types[i]?.shape;
    if (shape) shapes.set(input.node, shape);
  }
  const nodes = keep(inferNodes(resolved, shapes));
  const { data, view } = keep(checkData(resolved, nodes, host));
  const inputs = keep(checkInputs(resolved, view));
  const fine = whole && !hasErrors(diagnostics);
  const inData = keep(
    fine ? inferInData(resolved, nodes, shapes, inputs) : { value: nodes, diagnostics: [] },
  );
  const heads = keep(checkHeads(resolved, nodes, view, inData));
  const training = keep(checkTraining(resolved, heads, data));
  diagnostics.push(...checkRowCounts({ inputs, heads, data }, view));
  diagnostics.push(...checkLookedUp(resolved, nodes, inputs, view));

  const outputs = outputsOf(resolved, nodes);
  const live = liveNodes(nodes, outputs);
  if (whole) diagnostics.push(...checkSharedOrder(nodes, live));
  const totals = totalsOf(nodes, live, training);
  const complete = nodes.every((node) => !live.has(node.id) || node.shape !== undefined);
  if (whole) diagnostics.push(...checkOutputs(resolved, outputs));
  const impossible = complete ? impossibleNeeds(nodes, live) : undefined;
  if (impossible) diagnostics.push(impossible);
  diagnostics.push(...checkBudgets(resolved, complete ? totals : undefined));
  // A way to a head that an error cut is no mistake of its own.
  if (whole && !hasErrors(diagnostics))
    diagnostics.push(
      ...reachesNoHead(resolved, nodes),
      ...inputWarnings(resolved, nodes, live),
      ...dataWarnings(resolved, inputs, heads),
      ...batchOfOne(training, nodes),
      ...neverReached(resolved, training, trainingRows({ inputs, heads, data }, view)),
      ...cancelledBiases(nodes),
    );

  const value: Model = {
    resolved,
    name: resolved.name?.text ?? "",
    doc: resolved.doc,
    nodes,
    outputs,
    live,
    inputs: resolved.inputs.flatMap((input, i): ModelInput[] => {
      // TensorFlow.js loses an input that nothing uses when it saves a model, so it is no part of one.
      if (outputs.length > 0 && !live.has(input.node)) return [];
      const name = input.declaration.name.text;
      return [{ ...input, name, shape: types[i]?.shape ?? [], checked: inputs[i] }];
    }),
    heads: modelHeads(resolved, nodes, heads),
    data,
    training,
    totals,
  };
  return { value, diagnostics };
}

function modelHeads(
  resolved: Resolved,
  nodes: readonly ModelNode[],
  heads: readonly (CheckedHead | undefined)[],
): ModelHead[] {
  return resolved.heads.flatMap((head, i) => {
    const checked = heads[i];
    const shape = nodes[head.node ?? -1]?.shape;
    return checked && shape ? [{ ...head, name: head.declaration.name.text, shape, checked }] : [];
  });
}
