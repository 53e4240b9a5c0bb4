import { failsWithMask } from "../../catalogue/masks.js";
import { isCalled } from "../../catalogue/calls.js";
import { isLayer } from "../../catalogue/layer.js";
import type { Layer } from "../../catalogue/layer.js";
import { steps } from "../../catalogue/steps.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { E0312 } from "../../diagnostics/messages.generated.js";
import { axisOf } from "../../shape/shape.js";
import { fix } from "../../fixes/fix.js";
import { insertStep } from "../../fixes/steps.js";
import type { NetworkNode } from "../../2-resolve/resolved.js";
import { viaRelated } from "../blame.js";
import type { ModelNode } from "../model.js";

type Values = Readonly<Record<string, unknown>>;

/** Follows masks through the network, node by node; gives what to tell where one meets what cannot take it. */
export function followMask(
  masked: Map<number, NetworkNode>,
  nodes: readonly ModelNode[],
  node: NetworkNode,
  values: Values,
): Diagnostic | undefined {
  const { operation } = node;
  if (operation.kind !== "layer" && operation.kind !== "fusion") return undefined;
  const does = operation.kind === "layer" ? operation.layer : operation.fusion;
  const { name } = does;
  const effect = does.mask(values);
  if (effect === "begins") {
    masked.set(node.id, node);
    return undefined;
  }
  const at = node.sources.findIndex((id) => masked.has(id));
  const maker = masked.get(node.sources[at] ?? -1);
  if (!maker) return undefined;
  const isMixed =
    operation.kind === "fusion" && effect === "carries" && mixesAlong(masked, nodes, node, values);
  const isHandedIn = operation.kind === "layer" && handsMaskIn(operation.layer, values);
  if (isMixed || failsWithMask.has(name) || isHandedIn) {
    const why = operation.kind === "fusion" ? "one of its sources is masked" : "its input is masked";
    const related = [{ span: maker.span, message: "the mask begins here" }, ...viaRelated(node.via)];
    return E0312({ layer: name, why }, node.sourceSpans[at] ?? node.nameSpan, { related });
  }
  if (effect === "carries" && nodes[node.sources[0] ?? -1]?.shape !== undefined) masked.set(node.id, maker);
  return undefined;
}

/** Recurrent layers without a mask, in a network that has one. */
export function strayMasks(
  masked: ReadonlyMap<number, NetworkNode>,
  nodes: readonly ModelNode[],
): Diagnostic[] {
  const [maker] = masked.values();
  if (!maker) return [];
  return nodes.flatMap((node) => {
    const { operation, sources, span: at, values } = node;
    if (operation.kind !== "layer" || !node.shape) return [];
    if (!isRecurrent(operation.layer) && !handsMaskIn(operation.layer, values)) return [];
    if (sources.some((id) => masked.has(id))) return [];
    const why = "its series has no mask, and TensorFlow.js gives it that of another branch";
    const related = [{ span: maker.span, message: "the mask begins here" }, ...viaRelated(node.via)];
    const mask = steps.fullMask();
    const fixes = fix(`put \`${mask}\` before it`, insertStep(at, mask));
    return [E0312({ layer: operation.layer.name, why }, node.nameSpan, { related, fixes })];
  });
}

/**
 * The mask of all times is no mask for a layer that sees one of them; and what a layer in both directions cannot do with
 * a mask, it cannot do with one either.
 */
function handsMaskIn(outer: Layer, { layer }: Values): boolean {
  if (!isCalled(layer) || !isLayer(layer.callable)) return false;
  return isRecurrent(outer) ? failsWithMask.has(layer.callable.name) : isRecurrent(layer.callable);
}

/**
 * TensorFlow.js hands the last mask of a network to every such layer that comes later, also on another branch: one whose
 * own series has no mask then gets a wrong one, without a word.
 */
function isRecurrent({ traits }: Layer): boolean {
  return traits.role === "recurrent";
}

/**
 * Of a source without a mask TensorFlow.js makes one that is as large as the source, where others have one place for all
 * channels: these lie side by side along the channels only.
 */
function mixesAlong(
  masked: ReadonlyMap<number, NetworkNode>,
  nodes: readonly ModelNode[],
  { sources }: NetworkNode,
  { axis }: Values,
): boolean {
  const bare = nodes[sources.find((id) => !masked.has(id)) ?? -1]?.shape;
  if (!bare || typeof axis !== "number" || bare.at(-1) === 1) return false;
  return axisOf(axis, bare.length) !== bare.length - 1;
}
