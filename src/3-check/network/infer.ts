import { isProblem } from "../../catalogue/problem.js";
import type { Problem } from "../../catalogue/problem.js";
import type { Callable } from "../../catalogue/options.js";
import type { Inference } from "../../catalogue/layer.js";
import { readOptions } from "../../catalogue/read-options.js";
import type { OptionProblem } from "../../catalogue/read-options.js";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { E0303, E0308, E0311 } from "../../diagnostics/messages.generated.js";
import { shapeText } from "../../shape/shape.js";
import type { Shape } from "../../shape/shape.js";
import { textOf } from "../../text/source.js";
import type { Assertion, NetworkNode, Resolved } from "../../2-resolve/resolved.js";
import { checkAssertion } from "./assertion.js";
import { problemDiagnostic, viaRelated } from "../blame.js";
import { checkIndices } from "./indices.js";
import { followMask, strayMasks } from "./masks.js";
import type { ModelNode } from "../model.js";
import { nodeOptionDiagnostic } from "./option-problems.js";
import { checkAlike } from "./shared-alike.js";

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

function inferNode(inferring: Inferring, node: NetworkNode, inputs: ReadonlyMap<number, Shape>): ModelNode {
  const { operation } = node;
  if (operation.kind === "lost") return modelNode(node, unknown);
  if (operation.kind === "input") return modelNode(node, { ...unknown, shape: inputs.get(node.id) });

  const callable: Callable = operation.kind === "layer" ? operation.layer : operation.fusion;
  const read = readOptions(callable, node.arguments);
  for (const problem of withoutEchoes(node, read.problems))
    inferring.report(nodeOptionDiagnostic(inferring.resolved, callable, node, problem));
  const typed = { ...unknown, values: read.values, given: [...read.given.keys()] };
  const untyped = () => modelNode(node, typed);
  const sources = node.sources.map((id) => inferring.nodes[id]?.shape);
  if (operation.kind === "fusion") {
    const { min, max } = operation.fusion.sources;
    if (sources.length < min || sources.length > max) {
      const wanted =
        min === max ? `exactly ${min}` : max === Infinity ? `at least ${min}` : `${min} to ${max}`;
      const why = `it takes ${wanted}, and here ${sources.length === 1 ? "is 1" : `are ${sources.length}`}`;
      inferring.report(E0308({ layer: callable.name, why }, node.nameSpan));
      return untyped();
    }
  }
  const twice = node.sources.findIndex((id, i) => node.sources.indexOf(id) < i);
  if (operation.kind === "fusion" && twice >= 0 && inferring.nodes[node.sources[twice] ?? -1]?.shape) {
    const at = node.sourceSpans[twice] ?? node.nameSpan;
    const first = node.sourceSpans[node.sources.indexOf(node.sources[twice] ?? -1)];
    const name = textOf(at);
    const related = first ? [{ span: first, message: "the same value" }] : [];
    inferring.report(E0311({ layer: callable.name, name, why: "it is joined with itself" }, at, { related }));
    return untyped();
  }
  if (!node.complete || read.problems.length > 0 || !sources.every((shape) => shape !== undefined))
    return untyped();

  const index = checkIndices(inferring.resolved, inferring.nodes, node, read.values);
  if (index) {
    inferring.report(index);
    return untyped();
  }
  const mask = followMask(inferring.masked, inferring.nodes, node, read.values);
  if (mask) {
    inferring.report(mask);
    return untyped();
  }
  const result = inferStep(operation, sources, read.values);
  if (isProblem(result)) {
    inferring.report(problemDiagnostic(inferring.nodes, node, callable, result));
    return untyped();
  }
  const { shape, weights, multiplyAdds } = result;
  if (shape.length > mostAxes) {
    const why = `it gives ${shapeText(shape)}, ${shape.length} axes: TensorFlow.js works on ${mostAxes} at the most`;
    inferring.report(E0303({ layer: callable.name, why }, node.nameSpan, { related: viaRelated(node.via) }));
    return untyped();
  }
  const { values, given } = typed;
  const unlike = checkAlike(inferring.nodes, node, weights);
  if (unlike) {
    inferring.report(unlike);
    return untyped();
  }
  return modelNode(node, {
    shape,
    weights: node.weightsOf === undefined ? weights : [],
    multiplyAdds,
    values,
    given,
  });
}

/** TensorFlow's limit of 8, the batch among them. */
const mostAxes = 7;

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
  operation: Extract<NetworkNode["operation"], { kind: "layer" | "fusion" }>,
  sources: readonly Shape[],
  values: Readonly<Record<string, unknown>>,
): Inference | Problem {
  if (operation.kind === "fusion") return operation.fusion.infer(sources, values);
  return operation.layer.infer(sources[0] ?? [], values);
}
