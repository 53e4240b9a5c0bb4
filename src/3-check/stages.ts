import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import type { Shape } from "../shape/shape.js";
import type { Resolved } from "../2-resolve/resolved.js";
import type { DataHost } from "../parts/probe.js";
import { oncePerPlace } from "./blame.js";
import type { CheckedData, CheckedHead, CheckedInput, CheckedTraining } from "./checked.js";
import { checkData } from "./data/data.js";
import { checkLookedUp } from "./data/indices.js";
import { inferInData } from "./data/infer-in-data.js";
import { checkInputs } from "./data/inputs.js";
import { checkRowCounts, trainingRows } from "./data/rows.js";
import type { DataView } from "./data/view.js";
import { dataWarnings } from "./data/warnings.js";
import { checkHeads } from "./heads/heads.js";
import { reachesNoHead } from "./heads/reach.js";
import type { Model, ModelNode } from "./model.js";
import { checkTotals } from "./network/capacity.js";
import { checkBudgets } from "./network/budget.js";
import { cancelledBiases } from "./network/cancelled-bias.js";
import { inferNodes } from "./network/infer.js";
import { inputWarnings } from "./network/input-warnings.js";
import { impossibleNeeds } from "./network/needs.js";
import { checkOutputs, liveNodes, outputsOf } from "./network/outputs.js";
import { totalsOf } from "./network/totals.js";
import { checkInputType } from "./network/types.js";
import type { Target } from "./target.js";
import { checkTraining } from "./training/training.js";
import { untrained } from "./training/untrained.js";
import { batchOfOne, neverReached } from "./training/warnings.js";

/** What the checker is given. */
export interface Spec {
  readonly resolved: Resolved;
  /** What the network is meant for. */
  readonly target: Target;
  /** Looks at data; without it, the data is not checked. */
  readonly host: DataHost | undefined;
  /** Nothing of the spec was lost before. */
  readonly whole: boolean;
}

export interface Network {
  /** By the node of the input; those whose type is in error are lacking. */
  readonly inputShapes: ReadonlyMap<number, Shape>;
  /** With shapes, weights and cost, as far as they can be known. */
  readonly nodes: readonly ModelNode[];
  readonly outputs: readonly number[];
  /** The nodes that lead to an output. */
  readonly live: ReadonlySet<number>;
}

export interface Data {
  readonly data: CheckedData | undefined;
  readonly view: DataView;
  readonly inputs: readonly (CheckedInput | undefined)[];
}

export interface Learning {
  readonly heads: readonly (CheckedHead | undefined)[];
  readonly training: CheckedTraining | undefined;
}

export interface Whole {
  readonly totals: Model["totals"];
}

/** The kinds of inputs, then shapes through the whole network, then what the target cannot do of it. */
export function inferNetwork({ resolved, target, whole }: Spec): Outcome<Network> {
  const diagnostics: Diagnostic[] = [];
  const inputShapes = new Map<number, Shape>();
  for (const input of resolved.inputs) {
    const type = checkInputType(input);
    diagnostics.push(...type.diagnostics);
    if (type.value) inputShapes.set(input.node, type.value.shape);
  }
  const { value: nodes, diagnostics: ofNodes } = inferNodes(resolved, inputShapes, target);
  const outputs = outputsOf(resolved, nodes);
  const live = liveNodes(nodes, outputs);
  const refused = oncePerPlace(target.refuseNetwork({ nodes, live, whole }));
  return {
    value: { inputShapes, nodes, outputs, live },
    diagnostics: [...diagnostics, ...ofNodes, ...refused],
  };
}

/** The sources, and how each input is made of them. */
export function readData({ resolved, host }: Spec, { nodes }: Network): Outcome<Data> {
  const data = checkData(resolved, nodes, host);
  const inputs = checkInputs(resolved, data.value.view);
  return {
    value: { ...data.value, inputs: inputs.value },
    diagnostics: [...data.diagnostics, ...inputs.diagnostics],
  };
}

/** The network once more, with the sizes that only the data tell. */
export function inferInItsData(
  { resolved, target }: Spec,
  { nodes, inputShapes }: Network,
  { inputs }: Data,
): Outcome<readonly ModelNode[]> {
  return inferInData(resolved, nodes, inputShapes, inputs, target);
}

/** Heads against the network and the data, then how all is trained. */
export function readLearning(
  { resolved }: Spec,
  { nodes }: Network,
  { data, view }: Data,
  nodesInData: readonly ModelNode[],
): Outcome<Learning> {
  const heads = checkHeads(resolved, nodes, view, nodesInData);
  const training = checkTraining(resolved, heads.value, data);
  return {
    value: { heads: heads.value, training: training.value },
    diagnostics: [...heads.diagnostics, ...training.diagnostics],
  };
}

/** What rows of the data have to agree on. */
export function checkRows(
  { resolved }: Spec,
  { nodes }: Network,
  { data, view, inputs }: Data,
  { heads }: Learning,
): readonly Diagnostic[] {
  return [...checkRowCounts({ inputs, heads, data }, view), ...checkLookedUp(resolved, nodes, inputs, view)];
}

/** What all that leads to outputs costs, and whether it may. */
export function checkWhole(
  { resolved, target, whole }: Spec,
  { nodes, outputs, live }: Network,
  { training }: Learning,
): Outcome<Whole> {
  const totals = totalsOf(nodes, live, training);
  const complete = nodes.every((node) => !live.has(node.id) || node.shape !== undefined);
  const impossible = complete ? impossibleNeeds(nodes, live, target) : undefined;
  const large = complete ? checkTotals(nodes, live, totals) : undefined;
  return {
    value: { totals },
    diagnostics: [
      ...(whole ? checkOutputs(resolved, outputs) : []),
      ...(impossible ? [impossible] : []),
      ...(large ? [large] : []),
      ...checkBudgets(resolved, complete ? totals : undefined),
    ],
  };
}

/** Whether there is something that training can change. */
export function checkWeights(
  { resolved }: Spec,
  { nodes, live }: Network,
  { totals }: Whole,
): readonly Diagnostic[] {
  return untrained(resolved, nodes, live, totals);
}

/** What is unwise in a spec without errors: a way to a head that an error cut is no mistake of its own. */
export function warn(
  { resolved }: Spec,
  { nodes, live }: Network,
  { data, view, inputs }: Data,
  { heads, training }: Learning,
): readonly Diagnostic[] {
  return [
    ...reachesNoHead(resolved, nodes),
    ...inputWarnings(resolved, nodes, live),
    ...dataWarnings(resolved, inputs, heads),
    ...batchOfOne(training, nodes),
    ...neverReached(resolved, training, trainingRows({ inputs, heads, data }, view)),
    ...cancelledBiases(nodes),
  ];
}
