import { isProblem } from "../../catalogue/problem.js";
import type { Problem } from "../../catalogue/problem.js";
import type { Callable } from "../../catalogue/options.js";
import type { Inference } from "../../catalogue/layer.js";
import { readOptions } from "../../catalogue/read-options.js";
import type { OptionProblem } from "../../catalogue/read-options.js";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { E0303 } from "../../diagnostics/messages.generated.js";
import { shapeText } from "../../shape/shape.js";
import type { Shape } from "../../shape/shape.js";
import type { Assertion, NetworkNode, Resolved } from "../../2-resolve/resolved.js";
import { checkArrays } from "./capacity.js";
import { checkAssertion } from "./assertion.js";
import { problemDiagnostic, viaRelated } from "../blame.js";
import { checkIndices } from "./indices.js";
import { followMask, strayMasks } from "./masks.js";
import type { ModelNode } from "../model.js";
import { nodeOptionDiagnostic } from "./option-problems.js";
import { checkAlike } from "./shared-alike.js";
import { refusedSources } from "./sources.js";

/** Goes through the network once, in order, and gives each node its shape, weights and cost. */
export function inferNodes(
  resolved: Resolved,
  inputs: ReadonlyMap<number, Shape>,
): Outcome<readonly ModelNode[]> {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const report = (diagnostic: Diagnostic) => {
    // A mistake in a block that is called often is one mistake.
    const key = `${diagnostic.code} ${diagnostic.span.file.path} ${diagnostic.span.start} ${diagnostic.span.end}`;
    if (!seen.has(key)) diagnostics.push(diagnostic);
    seen.add(key);
  };
  const nodes: ModelNode[] = [];
  const masked = new Map<number, NetworkNode>();
  const assertions = new Map<number, Assertion[]>();
  for (const assertion of resolved.network.assertions) {
    const before = assertions.get(assertion.node);
    if (before) before.push(assertion);
    else assertions.set(assertion.node, [assertion]);
  }
  for (const node of resolved.network.nodes) {
    nodes.push(inferNode({ resolved, nodes, masked, report }, node, inputs));
    for (const assertion of assertions.get(node.id) ?? []) {
      const shown = checkAssertion(nodes, assertion);
      if (shown) report(shown);
    }
  }
  for (const stray of strayMasks(masked, nodes)) report(stray);
  return { value: nodes, diagnostics };
}

interface Inferring {
  readonly resolved: Resolved;
  readonly nodes: readonly ModelNode[];
  /** The nodes whose series have times to pass over, with the node where that began. */
  readonly masked: Map<number, NetworkNode>;
  readonly report: (diagnostic: Diagnostic) => void;
}

type Operation = Extract<NetworkNode["operation"], { kind: "layer" | "fusion" }>;

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

/** Indices and masks that come in, the rule of the layer or the fusion, then limits of what it gives. */
function applyRule(
  { resolved, nodes, masked, report }: Inferring,
  node: NetworkNode,
  operation: Operation,
  sources: readonly Shape[],
  values: ModelNode["values"],
): Pick<ModelNode, "shape" | "weights" | "multiplyAdds"> {
  const callable = callableOf(operation);
  const refuse = (diagnostic: Diagnostic) => {
    report(diagnostic);
    return unknown;
  };
  const before = checkIndices(resolved, nodes, node, values) ?? followMask(masked, nodes, node, values);
  if (before) return refuse(before);
  const result = inferStep(operation, sources, values);
  if (isProblem(result)) return refuse(problemDiagnostic(nodes, node, callable, result));
  const { shape, weights, multiplyAdds } = result;
  const large = checkArrays(node, result);
  if (large) return refuse(large);
  const after = tooManyAxes(node, callable, shape) ?? checkAlike(nodes, node, weights);
  if (after) return refuse(after);
  return { shape, weights: node.weightsOf === undefined ? weights : [], multiplyAdds };
}

/** TensorFlow's limit of 8, the batch among them. */
const mostAxes = 7;

function tooManyAxes(node: NetworkNode, callable: Callable, shape: Shape): Diagnostic | undefined {
  if (shape.length <= mostAxes) return undefined;
  const why = `it gives ${shapeText(shape)}, ${shape.length} axes: TensorFlow.js takes at most ${mostAxes}`;
  return E0303({ layer: callable.name, why }, node.nameSpan, { related: viaRelated(node.via) });
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

/** What a layer makes of its source, or a fusion of its sources. */
export function inferStep(
  operation: Operation,
  sources: readonly Shape[],
  values: Readonly<Record<string, unknown>>,
): Inference | Problem {
  if (operation.kind === "fusion") return operation.fusion.infer(sources, values);
  return operation.layer.infer(sources[0] ?? [], values);
}
