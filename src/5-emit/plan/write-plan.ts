import type { CheckedCall } from "../../3-check/checked.js";
import type { Model, ModelHead, ModelNode } from "../../3-check/model.js";
import type { Plan, PlanHead, PlanNode, PlanPart, Sizes } from "../../plan/plan.js";
import { isKnown } from "../../shape/dim.js";
import type { Shape } from "../../shape/shape.js";
import { lowerings } from "./lowering/index.js";
import { followMasks } from "./masks.js";
import { optionsOf } from "./options.js";

/** How the target of the model beside the plan spells what the plan names too. */
export interface Spelling {
  readonly layer: (path: string) => string;
  readonly head: (name: string) => string;
}

/** The network of a model without errors as plain data: what leads to an output, and all inputs. */
export function planOf(model: Model, spelling: Spelling): Plan {
  const { nodes, inputs, outputs, heads } = model;
  const owners = ownersOf(model);
  const masks = followMasks(model);
  const nameOf = (id: number): string => {
    const node = owners.nodes.get(id);
    return node ? spelling.layer((owners.isOwner(id) ? node : nodes[id])?.path ?? "") : "";
  };
  const valueOf = (id: number) => [nameOf(id), 0] as const;
  return {
    version: 1,
    name: model.name,
    inputs: inputs.map(({ node }) => ({ node: nameOf(node) })),
    nodes: nodes.flatMap((node) => {
      const owner = owners.nodes.get(node.id);
      if (!owner) return [];
      const masked = node.sources.map((id) => masks.get(id));
      const isMasked = masked.some((id) => id !== undefined);
      const owns = owners.isOwner(node.id);
      return {
        name: nameOf(node.id),
        ...kindOf(node),
        sources: node.sources.map(valueOf),
        ...(isMasked && { masks: masked.map((id) => (id === undefined ? null : nameOf(id))) }),
        outputs: [sizesOf(node.shape)],
        weights: owns ? owner.weights : [],
        ...(!owns && { weightsOf: nameOf(owners.idOf(node.id)) }),
        ...computed(node, nodes, owner, isMasked),
      };
    }),
    outputs: outputs.map(valueOf),
    heads: heads.flatMap((head) =>
      head.node === undefined ? [] : [headOf(head, valueOf(head.node), spelling)],
    ),
  };
}

/** What a node is: its type is the name that the language has for it. */
function kindOf({ operation }: ModelNode): Pick<PlanNode, "kind" | "type"> {
  switch (operation.kind) {
    case "input":
      return { kind: "input" };
    case "layer":
      return { kind: "layer", type: operation.layer.name };
    case "fusion":
      return { kind: "fusion", type: operation.fusion.name };
    case "lost":
      throw new Error("a plan is written of a model without errors");
  }
}

/** How a node's outputs come from its sources. */
function computed(
  node: ModelNode,
  nodes: readonly ModelNode[],
  owner: ModelNode,
  isMasked: boolean,
): Pick<PlanNode, "options" | "seed" | "lowered"> {
  const { type } = kindOf(node);
  if (type === undefined) return {};
  const { values, sources, shape } = node;
  const seed = values["seed"];
  const lowered = lowerings.get(type)?.({
    options: values,
    sources: sources.map((id) => sizesOf(nodes[id]?.shape)),
    output: sizesOf(shape),
    weights: new Set(owner.weights.map((weight) => weight.name)),
    isMasked,
  });
  return {
    options: optionsOf(values),
    ...(typeof seed === "number" && { seed }),
    ...(lowered && { lowered }),
  };
}

function headOf(
  { name, checked: { kind, loss, metrics, weight } }: ModelHead,
  output: PlanHead["output"],
  spelling: Spelling,
): PlanHead {
  return {
    name: spelling.head(name),
    kind,
    output,
    loss: partOf(loss),
    metrics: metrics.map(partOf),
    weight,
  };
}

function partOf({ definition, values }: CheckedCall): PlanPart {
  return { name: definition.name, options: optionsOf(values) };
}

function sizesOf(shape: Shape | undefined): Sizes {
  return (shape ?? []).map((size) => (isKnown(size) ? size : -1));
}

/** Whose weights a node computes with: of a shared part, the first use that leads to an output has them. */
function ownersOf({ nodes, live, inputs }: Model) {
  const inNetwork = new Set([...live, ...inputs.map(({ node }) => node)]);
  const first = new Map<number, number>();
  const owners = new Map<number, ModelNode>();
  for (const node of nodes) {
    const owner = nodes[node.weightsOf ?? node.id];
    if (!owner || !inNetwork.has(node.id)) continue;
    owners.set(node.id, owner);
    if (!first.has(owner.id)) first.set(owner.id, node.id);
  }
  const idOf = (id: number): number => first.get(owners.get(id)?.id ?? id) ?? id;
  return { nodes: owners, idOf, isOwner: (id: number) => idOf(id) === id };
}
