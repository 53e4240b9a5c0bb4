import type { Plan, PlanNode, Sizes } from "../../plan/plan.js";
import { tf } from "../tensorflow.js";
import type { Network } from "./network.js";

/** What a plan says of a layer too. */
interface BuiltLayer {
  readonly name: string;
  readonly shape: Sizes;
  readonly weights: readonly { readonly name: string; readonly shape: Sizes }[];
}

/** Why a plan is not that of a network: names, shapes or weights that differ. Nothing where all are alike. */
export function whyUnlike(plan: Plan, { inputs, outputs, layers }: Network): string | undefined {
  const built = new Map(layersOf(layers).map((layer) => [layer.name, layer]));
  const planned = plan.nodes.filter((node) => node.weightsOf === undefined);
  for (const node of planned) {
    const layer = built.get(node.name);
    if (!layer) return `the model has no layer ${node.name}`;
    const why = whyLayersDiffer(layer, node);
    if (why !== undefined) return why;
    built.delete(node.name);
  }
  const [more] = built.keys();
  if (more !== undefined) return `the plan has no layer ${more}`;
  const names = inputs.map(({ name }) => name);
  const wanted = plan.inputs.map(({ node }) => node);
  if (names.join() !== wanted.join())
    return `the inputs are ${names.join(", ")}, and ${wanted.join(", ")} in the plan`;
  const shapes = new Map(plan.nodes.map(({ name, outputs: given }) => [name, given]));
  const planShapes = plan.outputs.map(([name, output]) => shapes.get(name)?.[output] ?? []);
  if (outputs.map(text).join() === planShapes.map(text).join()) return undefined;
  return `the outputs are ${outputs.map(text).join(", ")}, and ${planShapes.map(text).join(", ")} in the plan`;
}

function whyLayersDiffer({ name, shape, weights }: BuiltLayer, node: PlanNode): string | undefined {
  const wanted = node.outputs[0] ?? [];
  if (text(shape) !== text(wanted))
    return `layer ${name} gives ${text(shape)}, and ${text(wanted)} in the plan`;
  const list = (all: BuiltLayer["weights"]) =>
    all
      .map((weight) => `${ownName(weight.name)} ${text(weight.shape)}`)
      .toSorted()
      .join(", ");
  if (list(weights) === list(node.weights)) return undefined;
  return `layer ${name} has the weights ${list(weights) || "none"}, and ${list(node.weights) || "none"} in the plan`;
}

/** A part that is shared is a model in the model; its own inputs are no nodes of the plan. */
function layersOf(model: tf.LayersModel, inside = false): BuiltLayer[] {
  return model.layers.flatMap((layer): BuiltLayer[] => {
    if (layer instanceof tf.LayersModel) return layersOf(layer, true);
    if (inside && layer.getClassName() === "InputLayer") return [];
    const [shape = []] = layer.inboundNodes.map((node) => node.outputShapes.flat());
    const weights = layer.weights.map(({ originalName, shape: sizes }) => ({
      name: originalName,
      shape: sizesOf(sizes),
    }));
    return [{ name: layer.name, shape: sizesOf(shape).slice(1), weights }];
  });
}

/** Without the layer's name, or that of a layer in it, which TensorFlow.js numbers. */
function ownName(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

function sizesOf(shape: readonly (number | null | readonly (number | null)[])[]): Sizes {
  return shape.flat().map((size) => size ?? -1);
}

function text(shape: Sizes): string {
  return `[${shape.map((size) => (size === -1 ? "?" : size)).join(", ")}]`;
}
