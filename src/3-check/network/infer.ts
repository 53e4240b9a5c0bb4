import { isProblem } from "../../catalogue/problem.js";
import type { Problem } from "../../catalogue/problem.js";
import type { Callable } from "../../catalogue/options.js";
import type { Inference } from "../../catalogue/layer.js";
import { readOptions } from "../../catalogue/read-options.js";
import type { OptionProblem } from "../../catalogue/read-options.js";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import type { Shape } from "../../shape/shape.js";
import type { Assertion, NetworkNode, Resolved } from "../../2-resolve/resolved.js";
import { checkArrays } from "./capacity.js";
import { checkAssertion } from "./assertion.js";
import { oncePerPlace, problemDiagnostic } from "../blame.js";
import { checkIndices } from "./indices.js";
import type { ModelNode } from "../model.js";
import { nodeOptionDiagnostic } from "./option-problems.js";
import { checkAlike } from "./shared-alike.js";
import { refusedSources } from "./sources.js";
import type { Step, Target } from "../target.js";

type Operation = Step["operation"];

/** Goes through the network once, in order, and gives each node its shape, weights and cost. */
export function inferNodes(
  resolved: Resolved,
  inputs: ReadonlyMap<number, Shape>,
  target: Target,
): Outcome<readonly ModelNode[]> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const nodes: ModelNode[] = [];
  const assertions = new Map<number, Assertion[]>();
  for (const assertion of resolved.network.assertions) {
    const before = assertions.get(assertion.node);
    if (before) before.push(assertion);
    else assertions.set(assertion.node, [assertion]);
  }
  for (const node of resolved.network.nodes) {
    nodes.push(inferNode({ resolved, nodes, target, report }, node, inputs));
    for (const assertion of assertions.get(node.id) ?? []) {
      const shown = checkAssertion(nodes, assertion);
      if (shown) report(shown);
    }
  }
  return { value: nodes, diagnostics: oncePerPlace(diagnostics) };
}

interface Inferring {
  readonly resolved: Resolved;
  readonly nodes: readonly ModelNode[];
  readonly target: Target;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** What a node's options come to, then its sources, then its rule; the first that fails leaves the rest unknown. */
function inferNode(inferring: Inferring, node: NetworkNode, inputs: ReadonlyMap<number, Shape>): ModelNode {
  const { operation } = node;
  if (operation.kind === "lost") return modelNode(node, unknown);
  if (operation.kind === "input") return modelNode(node, inferInput(inferring, node, inputs.get(node.id)));
  const { values, given, isComplete } = readNodeOptions(inferring, node, callableOf(operation));
  const sources = readSources(inferring, node, operation);
  const inference = sources && isComplete ? applyRule(inferring, node, operation, sources, values) : unknown;
  return modelNode(node, { ...inference, values, given });
}

function inferInput({ report }: Inferring, node: NetworkNode, shape: Shape | undefined): Inferred {
  const large = shape && checkArrays(node, { shape, weights: [] });
  if (large) report(large);
  return { ...unknown, shape: large ? undefined : shape };
}

function callableOf(operation: Operation): Callable {
  return operation.kind === "layer" ? operation.layer : operation.fusion;
}

interface NodeOptions extends Pick<ModelNode, "values" | "given"> {
  readonly isComplete: boolean;
}

function readNodeOptions(
  { resolved, report }: Inferring,
  node: NetworkNode,
  callable: Callable,
): NodeOptions {
  const { values, given, problems } = readOptions(callable, node.arguments);
  for (const problem of withoutEchoes(node, problems))
    report(nodeOptionDiagnostic(resolved, callable, node, problem));
  return { values, given: [...given.keys()], isComplete: node.complete && problems.length === 0 };
}

/** The shapes that flow in; nothing where one of them is not known, or where they are too many, too few or the same. */
function readSources(
  { resolved, nodes, report }: Inferring,
  node: NetworkNode,
  operation: Operation,
): readonly Shape[] | undefined {
  const refused =
    operation.kind === "fusion" ? refusedSources(resolved, nodes, node, operation.fusion) : undefined;
  if (refused) report(refused);
  const shapes = node.sources.map((id) => nodes[id]?.shape);
  return !refused && shapes.every((shape) => shape !== undefined) ? shapes : undefined;
}

/** Indices that come in, the rule of the layer or the fusion, then what other uses of its weights ask for. */
function applyRule(
  { resolved, nodes, target, report }: Inferring,
  node: NetworkNode,
  operation: Operation,
  sources: readonly Shape[],
  values: ModelNode["values"],
): Pick<ModelNode, "shape" | "weights" | "multiplyAdds"> {
  const refuse = (diagnostic: Diagnostic) => {
    report(diagnostic);
    return unknown;
  };
  const indices = checkIndices(resolved, nodes, node, values);
  if (indices) return refuse(indices);
  const result = inferStep(operation, sources, values, target);
  if (isProblem(result)) return refuse(problemDiagnostic(nodes, node, callableOf(operation), result));
  const { shape, weights, multiplyAdds } = result;
  const large = checkArrays(node, result);
  if (large) return refuse(large);
  const unlike = checkAlike(nodes, node, weights);
  if (unlike) return refuse(unlike);
  return { shape, weights: node.weightsOf === undefined ? weights : [], multiplyAdds };
}

type Inferred = Pick<ModelNode, "shape" | "weights" | "multiplyAdds" | "values" | "given">;

const unknown: Inferred = { shape: undefined, weights: [], multiplyAdds: 0, values: {}, given: [] };

/** Field by field: a spread of a node would take most of the time that a large network takes. */
function modelNode(node: NetworkNode, inferred: Inferred): ModelNode {
  return {
    id: node.id,
    path: node.path,
    operation: node.operation,
    sources: node.sources,
    sourceSpans: node.sourceSpans,
    arguments: node.arguments,
    complete: node.complete,
    span: node.span,
    nameSpan: node.nameSpan,
    via: node.via,
    owner: node.owner,
    weightsOf: node.weightsOf,
    shape: inferred.shape,
    weights: inferred.weights,
    multiplyAdds: inferred.multiplyAdds,
    values: inferred.values,
    given: inferred.given,
  };
}

/** An option that is missing because it is misspelt is one mistake. */
function withoutEchoes({ complete }: NetworkNode, problems: readonly OptionProblem[]): OptionProblem[] {
  const meant = new Set(problems.flatMap((p) => (p.kind === "unknown" ? [p.instead] : [])));
  return problems.filter((p) => p.kind !== "missing" || (complete && !meant.has(p.option)));
}

/** What a layer makes of its source, or a fusion of its sources, and whether the target can do it. */
export function inferStep(
  operation: Operation,
  sources: readonly Shape[],
  values: Step["values"],
  target: Target,
): Inference | Problem {
  const inference =
    operation.kind === "fusion"
      ? operation.fusion.infer(sources, values)
      : operation.layer.infer(sources[0] ?? [], values);
  if (isProblem(inference)) return inference;
  return target.refuseStep({ operation, sources, values, shape: inference.shape }) ?? inference;
}
