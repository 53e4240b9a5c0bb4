import type { Operand, Step } from "./primitives.js";
import type { Json } from "./reading.js";

/**
 * A network as plain data: the typed graph, as `compile` hands it to the runtime, so that an engine need not guess it
 * from layers. Shapes are of one row, channels last; -1 is a size that only the data tell.
 */
export interface Plan {
  readonly version: 1;
  readonly name: string;
  readonly inputs: readonly PlanInput[];
  /** Every node comes after its sources. */
  readonly nodes: readonly PlanNode[];
  /** What leaves the network, in the order of the model's outputs. */
  readonly outputs: readonly ValueOf[];
  /** Of the outputs, what is trained and judged. */
  readonly heads: readonly PlanHead[];
}

export type Sizes = readonly number[];

/** One output of a node: the node's name, and the output's number. */
export type ValueOf = readonly [node: string, output: number];

export interface PlanInput {
  /** Of kind `input`. */
  readonly node: string;
  /** Where it may be missing in a row: 1 where it is there, 0 elsewhere. */
  readonly presence?: ValueOf;
}

export interface PlanNode {
  /** Unique: the layer's name in the model. */
  readonly name: string;
  /**
   * `learned` is a value that is learned without a source, such as a token; `loss` is what training makes small, of
   * sources and of `data` of its own, and gives one number for each row.
   */
  readonly kind: "input" | "layer" | "fusion" | "learned" | "loss";
  /** Which layer or fusion of the language, or loss. */
  readonly type?: string;
  /** As read, defaults filled in; calls are `{ call, options }`. */
  readonly options?: Readonly<Record<string, Json>>;
  /** A layer, too, may have several, as a block has. */
  readonly sources: readonly ValueOf[];
  /** Of each source, the node that begins its mask, which tells the times that count; null where there is none. */
  readonly masks?: readonly (string | null)[];
  /** What a loss reads of the data by itself, such as labels. */
  readonly data?: readonly PlanData[];
  /** The shapes of what it gives; mostly one. */
  readonly outputs: readonly Sizes[];
  readonly weights: readonly PlanWeight[];
  /** The node with whose weights it computes, when a shared part is used again. */
  readonly weightsOf?: string;
  /** Where the spec fixes what chance does here. */
  readonly seed?: number;
  /** The primitives that it is made of; nothing where an engine has to take the layer as it is. */
  readonly lowered?: Lowered;
}

export interface PlanData {
  readonly name: string;
  readonly shape: Sizes;
}

export interface PlanWeight {
  /** In the layer. */
  readonly name: string;
  readonly shape: Sizes;
  readonly trainable: boolean;
}

/** Primitives, each after those that it reads, and which values are the node's outputs. */
export interface Lowered {
  readonly steps: readonly Step[];
  readonly results: readonly Operand[];
}

/** A loss, a metric or a preparation, with its options as the spec has them. */
export interface PlanPart {
  readonly name: string;
  readonly options: Readonly<Record<string, Json>>;
}

/** What `--set` changes of the parts when training begins stands in the trainer's own heads, which count. */
export interface PlanHead {
  readonly name: string;
  readonly kind: string;
  readonly output: ValueOf;
  readonly loss: PlanPart;
  readonly metrics: readonly PlanPart[];
  readonly weight: number;
  /** Where labels may be missing: the column that is 1 where there is one, 0 elsewhere. */
  readonly validity?: string;
  /** Leads from the head's outputs back to the values before the target was prepared; in order. */
  readonly inverse?: readonly PlanPart[];
}
