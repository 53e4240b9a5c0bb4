import { tf } from "../tensorflow.js";
import type { Network } from "./network.js";

/** A line of a report's layer table. */
export interface LayerRow {
  readonly name: string;
  readonly type: string;
  /** Of the output, without the batch axis; of each output where the layer is shared and gives several. */
  readonly shape: string;
  readonly weights: number;
  /** Names of the layers whose outputs it reads. */
  readonly from: readonly string[];
}

export function describeLayers({ layers }: Network): LayerRow[] {
  return layers.layers.map((layer) => ({
    name: layer.name,
    type: layer.getClassName(),
    shape: describeShapes(layer),
    weights: layer.countParams(),
    from: layer.inboundNodes.flatMap((node) => node.inboundLayers.map((inbound) => inbound.name)),
  }));
}

/** Layers, options and connections, without the weights, as plain data that tells one network from another. */
export function topologyOf({ layers }: Network): object {
  return layers.getConfig();
}

/** Of the library that the layers are of. */
export function tensorflowVersion(): string {
  return tf.version.tfjs;
}

/** What each use of a layer gives, alike ones once. `layer.outputShape` is for layers whose uses all give the same. */
function describeShapes({ inboundNodes }: tf.layers.Layer): string {
  const shapes = inboundNodes.flatMap((node) => node.outputTensors.map(({ shape }) => shape));
  return [...new Set(shapes.map(describeShape))].join(" ");
}

function describeShape(shape: tf.Shape): string {
  return `[${shape.slice(1).map((size) => size ?? "?").join(", ")}]`; // prettier-ignore
}
