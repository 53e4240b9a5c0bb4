import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import type { Resolved } from "../2-resolve/resolved.js";
import type { DataHost } from "../parts/probe.js";
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
 * the data's own headers where a host can look at them. The model lacks the parts that are in error. `whole` tells
 * that nothing of the spec was lost before. Each stage says what it needs and gives; see `stages.ts`.
 */
export function check(resolved: Resolved, host: DataHost | undefined, whole: boolean): Outcome<Model> {
  const diagnostics: Diagnostic[] = [];
  const keep = <T>(outcome: Outcome<T>): T => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const isSound = () => whole && !hasErrors(diagnostics);

  const spec: Spec = { resolved, host, whole };
  const network = keep(inferNetwork(spec));
  const data = keep(readData(spec, network));
  const nodesInData = isSound() ? keep(inferInItsData(spec, network, data)) : network.nodes;
  const learning = keep(readLearning(spec, network, data, nodesInData));
  diagnostics.push(...checkRows(spec, network, data, learning));
  const measured = keep(checkWhole(spec, network, learning));
  if (isSound()) diagnostics.push(...checkWeights(spec, network, measured));
  if (isSound()) diagnostics.push(...warn(spec, network, data, learning, measured));

  return { value: modelOf(spec, network, data, learning, measured), diagnostics };
}

function modelOf(
  { resolved }: Spec,
  { nodes, inputShapes }: Network,
  { data, inputs }: Data,
  { heads, training }: Learning,
  { outputs, live, totals }: Whole,
): Model {
  const modelInputs = resolved.inputs.flatMap((input, i): ModelInput[] => {
    // TensorFlow.js loses an input that nothing uses when it saves a model, so it is no part of one.
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
