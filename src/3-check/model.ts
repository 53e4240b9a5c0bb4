import type { Layer, Weight } from "../catalogue/layer.js";
import type { Dim } from "../shape/dim.js";
import type { Shape } from "../shape/shape.js";
import type { NetworkNode, Resolved, ResolvedHead, ResolvedInput } from "../2-resolve/resolved.js";
import type { CheckedData, CheckedHead, CheckedInput, CheckedTraining, Obstacle } from "./checked.js";

/** The typed graph: every node has its shape, its weights and its cost. It knows no TensorFlow.js. */
export interface Model {
  readonly resolved: Resolved;
  readonly name: string;
  readonly doc: string | undefined;
  readonly nodes: readonly ModelNode[];
  /** The nodes whose values leave the network: the heads', in order, or what nothing else uses. */
  readonly outputs: readonly number[];
  /** The nodes from which a way leads to an output; the others are not built. */
  readonly live: ReadonlySet<number>;
  readonly inputs: readonly ModelInput[];
  readonly heads: readonly ModelHead[];
  readonly data: CheckedData | undefined;
  readonly training: CheckedTraining | undefined;
  /** What keeps an accepted spec from being trained; nothing where it can be. */
  readonly obstacles: readonly Obstacle[];
  readonly totals: Totals;
}

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

export interface ModelInput extends ResolvedInput {
  readonly name: string;
  readonly shape: Shape;
  /** How its values are made from the data; absent when the spec names no source. */
  readonly checked: CheckedInput | undefined;
}

export interface ModelHead extends ResolvedHead {
  readonly name: string;
  readonly shape: Shape;
  readonly checked: CheckedHead;
}

export interface Totals {
  readonly params: number;
  readonly trainableParams: number;
  /** For one row, forward. */
  readonly multiplyAdds: Dim;
  /** Of all that flows, for one row, in float32. */
  readonly activationBytes: Dim;
  /** An estimate, at the spec's batch size; absent without training, and where a size is not known. */
  readonly peakTrainingBytes: number | undefined;
}
