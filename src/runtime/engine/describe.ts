import { tf } from "../tensorflow.js";
import type { Network } from "./network.js";

/** A line of a report's layer table. */
export interface LayerRow {
  readonly name: string;
  readonly type: string;
  /** Of the output, without the batch axis. */
  readonly shape: string;
  readonly weights: number;
  /** Names of the layers whose outputs it reads. */
  readonly from: readonly string[];
}

export function describeLayers({ layers }: Network): LayerRow[] {
  return layers.layers.map((layer) => ({
    name: layer.name,
    type: layer.getClassName(),
    shape: [layer.outputShape].flat().length === 0 ? "[]" : describeShape(layer.outputShape),
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

function describeShape(shape: tf.Shape | tf.Shape[]): string {
  const shapes = shape.every(Array.isArray) ? shape : [shape];
  return shapes.map((one) => `[${[one].flat(2).slice(1).map((size) => size ?? "?").join(", ")}]`).join(" "); // prettier-ignore
}
