import type { Layer, Weight } from "../catalogue/layer.js";
import type { Dim } from "../shape/dim.js";
import type { Shape } from "../shape/shape.js";
import type { NetworkNode } from "../2-resolve/resolved.js";

/** A node of the typed graph. */
export interface ModelNode extends NetworkNode {
  /** Without the batch axis; absent when the node, or one before it, is in error. */
  readonly shape: Shape | undefined;
  /** Its own weights; none for a node that uses another's (`weightsOf`). */
  readonly weights: readonly Weight[];
  /** For one row, forward. */
  readonly multiplyAdds: Dim;
  /** Its options as its type read them, defaults filled in. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Names of the options that the spec gives. */
  readonly given: readonly string[];
}

/** The layer that a node is, where it is one. */
export function layerOf({ operation }: Pick<ModelNode, "operation">): Layer | undefined {
  return operation.kind === "layer" ? operation.layer : undefined;
}
