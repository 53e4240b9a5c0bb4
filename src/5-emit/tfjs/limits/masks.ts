import type { FusionName } from "../../../catalogue/fusions/index.js";
import type { LayerName } from "../../../catalogue/layers/index.js";
import { isCalled } from "../../../catalogue/calls.js";
import { isLayer } from "../../../catalogue/layer.js";
import type { Layer } from "../../../catalogue/layer.js";
import { steps } from "../../../catalogue/steps.js";
import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { E0312 } from "../../../diagnostics/messages.generated.js";
import { axisOf } from "../../../shape/shape.js";
import { fix } from "../../../fixes/fix.js";
import { insertStep } from "../../../fixes/steps.js";
import { viaRelated } from "../../../3-check/blame.js";
import type { ModelNode } from "../../../3-check/model.js";
import type { Network } from "../../../3-check/target.js";

type Values = Readonly<Record<string, unknown>>;

/** Built with a mask, these fail when data flows: its shape is not what they take it for. */
const failsWithMask: ReadonlySet<string> = new Set<LayerName | FusionName>([
  "convLstm2d",
  "add",
  "average",
  "multiply",
  "maximum",
  "minimum",
]);

/**
 * Where a mask meets what cannot take it, or what has none gets that of another. Nothing is said of what comes after.
 */
export function masksThatFail({ nodes }: Network): readonly Diagnostic[] {
  const masked = new Map<number, ModelNode>();
  const doubtful = new Set<number>();
  const met = nodes.flatMap((node) => {
    const follows = node.sources.some((id) => doubtful.has(id));
    const found = follows ? undefined : followMask(masked, nodes, node);
    if (found || follows) doubtful.add(node.id);
    return found ?? [];
  });
  return [
    ...met,
    ...strayMasks(
      masked,
      nodes.filter(({ id }) => !doubtful.has(id)),
    ),
  ];
}

/** Follows masks through the network, node by node; gives what to tell where one meets what cannot take it. */
function followMask(
  masked: Map<number, ModelNode>,
  nodes: readonly ModelNode[],
  node: ModelNode,
): Diagnostic | undefined {
  const { operation, values } = node;
  if (!node.shape || (operation.kind !== "layer" && operation.kind !== "fusion")) return undefined;
  const built = operation.kind === "layer" ? operation.layer : operation.fusion;
  const effect = built.mask(values);
  if (effect === "begins") {
    masked.set(node.id, node);
    return undefined;
  }
  const at = node.sources.findIndex((id) => masked.has(id));
  const maker = masked.get(node.sources[at] ?? -1);
  if (!maker) return undefined;
  const isMixed = built.kind === "fusion" && effect === "carries" && mixesAlong(masked, nodes, node);
  const isHandedIn = built.kind === "layer" && handsMaskIn(built, values);
  if (isMixed || failsWithMask.has(built.name) || isHandedIn) {
    const what = operation.kind === "fusion" ? "one of its sources" : "its input";
    const related = [{ span: maker.span, message: "the mask begins here" }, ...viaRelated(node.via)];
    return E0312(
      { layer: built.name, why: `${what} is masked, which TensorFlow.js cannot take here` },
      node.sourceSpans[at] ?? node.nameSpan,
      { related },
    );
  }
  if (effect === "carries") masked.set(node.id, maker);
  return undefined;
}

/** Recurrent layers without a mask, in a network that has one. */
function strayMasks(masked: ReadonlyMap<number, ModelNode>, nodes: readonly ModelNode[]): Diagnostic[] {
  const [maker] = masked.values();
  if (!maker) return [];
  return nodes.flatMap((node) => {
    const { operation, sources, span: at, values } = node;
    if (operation.kind !== "layer" || !node.shape) return [];
    if (!isRecurrent(operation.layer) && !handsMaskIn(operation.layer, values)) return [];
    if (sources.some((id) => masked.has(id))) return [];
    const why =
      "its series has no mask, and TensorFlow.js cannot leave it so: it gives it that of another branch";
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
  masked: ReadonlyMap<number, ModelNode>,
  nodes: readonly ModelNode[],
  { sources, values: { axis } }: ModelNode,
): boolean {
  const bare = nodes[sources.find((id) => !masked.has(id)) ?? -1]?.shape;
  if (!bare || typeof axis !== "number" || bare.at(-1) === 1) return false;
  return axisOf(axis, bare.length) !== bare.length - 1;
}
