import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import type { Model, ModelHead, ModelInput } from "./model.js";
import {
  checkRows,
  checkWeights,
  checkWhole,
  inferInItsData,
  inferNetwork,
  readData,
  readLearning,
  warn,
} from "./stages.js";
import type { Data, Learning, Network, Spec, Whole } from "./stages.js";
import { obstaclesOf } from "./training/obstacles.js";

/**
 * Everything that can be known before training: shapes through the whole network, heads against losses and data,
 * the data's own headers where a host can look at them, the whole against what the target can do. The model lacks the
 * parts that are in error. Each stage says what it needs and gives; see `stages.ts`.
 */
export function check(spec: Spec): Outcome<Model> {
  const diagnostics: Diagnostic[] = [];
  const keep = <T>(outcome: Outcome<T>): T => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const isSound = () => spec.whole && !hasErrors(diagnostics);

  const network = keep(inferNetwork(spec));
  const data = keep(readData(spec, network));
  const nodesInData = isSound() ? keep(inferInItsData(spec, network, data)) : network.nodes;
  const learning = keep(readLearning(spec, network, data, nodesInData));
  diagnostics.push(...checkRows(spec, network, data, learning));
  const measured = keep(checkWhole(spec, network, learning));
  if (isSound()) diagnostics.push(...checkWeights(spec, network, measured));
  if (isSound()) diagnostics.push(...warn(spec, network, data, learning));

  return { value: modelOf(spec, network, data, learning, measured), diagnostics };
}

function modelOf(
  { resolved, target }: Spec,
  { nodes, inputShapes, outputs, live }: Network,
  { data, inputs }: Data,
  { heads, training }: Learning,
  { totals }: Whole,
): Model {
  const modelInputs = resolved.inputs.flatMap((input, i): ModelInput[] => {
    // An input that nothing uses is no part of the model.
    if (outputs.length > 0 && !live.has(input.node)) return [];
    const name = input.declaration.name.text;
    return [{ ...input, name, shape: inputShapes.get(input.node) ?? [], checked: inputs[i] }];
  });
  const modelHeads = resolved.heads.flatMap((head, i): ModelHead[] => {
    const checked = heads[i];
    const shape = nodes[head.node ?? -1]?.shape;
    return checked && shape ? [{ ...head, name: head.declaration.name.text, shape, checked }] : [];
  });
  return {
    resolved,
    target,
    name: resolved.name?.text ?? "",
    doc: resolved.doc,
    nodes,
    outputs,
    live,
    inputs: modelInputs,
    heads: modelHeads,
    data,
    training,
    obstacles: obstaclesOf({
      declared: resolved.inputs,
      checked: inputs,
      inputs: modelInputs,
      heads: modelHeads,
      data,
      training,
    }),
    totals,
  };
}
