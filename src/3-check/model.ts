import type { Dim } from "../shape/dim.js";
import type { Shape } from "../shape/shape.js";
import type { Resolved, ResolvedHead, ResolvedInput } from "../2-resolve/resolved.js";
import type { CheckedData, CheckedHead, CheckedInput, CheckedTraining, Obstacle } from "./checked.js";
import type { ModelNode } from "./node.js";
import type { Target } from "./target.js";

export { layerOf } from "./node.js";
export type { ModelNode } from "./node.js";

/** The typed graph: every node has its shape, its weights and its cost. */
export interface Model {
  readonly resolved: Resolved;
  /** What it was checked for. */
  readonly target: Target;
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
