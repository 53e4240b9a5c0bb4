import type { Callable } from "../catalogue/options.js";
import type { ModelNode, Totals } from "../3-check/model.js";
import type { CheckedColumns } from "../3-check/checked.js";
import type { WrittenSize } from "../catalogue/type-kind.js";
import type { Dim } from "../shape/dim.js";
import type { Condition } from "../shape/facts.js";
import type { Shape } from "../shape/shape.js";
import type { BlockFunction, Constant, Input, Named, Origin, Statement } from "./body.js";
import type { Expression, Id } from "./expression.js";

/**
 * A network as a person would write it, in whatever language: blocks as functions, consts and params by name, repeats
 * as loops. Everything that writes code writes a program, and asks nothing of the spec's text. What leads to no output
 * is not in it.
 *
 * What declares something has an `Id`, and what uses it has the same. Room is left for what the language does not have
 * yet: a function has a list of inputs and a binding a list of values; a flow may begin with nothing, as a value does
 * that is learned without an input; a head's loss is a call that can have data of its own; whether an input is there,
 * whether an answer counts, and how a prepared answer is turned back are properties of `DataInput` and `Head`.
 */
export interface Program {
  readonly name: string;
  readonly doc: string | undefined;
  /** Those of the network, in order. */
  readonly constants: readonly Constant[];
  /** What is called comes before what calls it. */
  readonly functions: readonly BlockFunction[];
  readonly network: Network;
  readonly heads: readonly Head[];
  readonly totals: Pick<Totals, "params" | "trainableParams">;
  /** What only the data can tell, in the network's order. */
  readonly needs: readonly Need[];
  /** Absent where the spec does not say how to train, or asks for what cannot be done yet: `Model.obstacles`. */
  readonly learning: Learning | undefined;
  /** Shapes, weights and options of each node, by its id: the typed graph. */
  readonly nodes: readonly ProgramNode[];
}

export type ProgramNode = Pick<
  ModelNode,
  "id" | "path" | "sources" | "shape" | "weights" | "multiplyAdds" | "values" | "given" | "weightsOf"
>;

export interface Network {
  readonly inputs: readonly Input[];
  readonly statements: readonly Statement[];
  readonly outputs: readonly Output[];
}

export interface Output {
  readonly value: Id;
  readonly node: number;
}

/** A size of an input or an answer that has to be what the network needs. */
export interface Need {
  readonly origin: Origin;
  readonly of: "inputs" | "targets";
  readonly condition: Condition;
  /** The code of the error that it is where sizes are known. */
  readonly code: string;
  /** Sizes stand for what they are once the data are seen. */
  readonly text: readonly (string | Dim)[];
}

export interface Head extends Named {
  readonly doc: string | undefined;
  readonly origin: Origin;
  /** A name of the catalogue's head kinds. */
  readonly type: string;
  readonly shape: Shape;
}

/** From rows of data to a trained network. */
export interface Learning {
  readonly data: Data;
  readonly training: Training;
}

export interface Data {
  readonly sources: readonly (Named & { readonly call: PartCall; readonly origin: Origin })[];
  readonly split: PartCall;
  readonly splitOrigin: Origin;
  readonly inputs: readonly DataInput[];
  readonly targets: readonly Target[];
}

export interface DataInput {
  readonly name: string;
  readonly doc: string | undefined;
  readonly origin: Origin;
  readonly from: Columns;
  readonly preparation: readonly PartCall[];
  readonly shape: Shape;
  /** Its whole numbers are from 0 on and below this, where a layer looks something up by them. */
  readonly below: number | undefined;
}

export interface Target {
  readonly head: string;
  readonly origin: Origin;
  readonly type: string;
  readonly from: Columns;
  /** Of one answer. */
  readonly sizes: readonly WrittenSize[];
}

export interface Columns extends Pick<CheckedColumns, "source" | "columns" | "asVector"> {
  readonly decoder: PartCall | undefined;
}

/** A loss, a metric, an optimizer, a source, …, with its options. */
export interface PartCall {
  readonly definition: Callable;
  /** As its options' types read them, defaults filled in. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Names of the options that the spec gives, in order. */
  readonly given: readonly string[];
  /** What is written for the options that settable params change. */
  readonly expressions: ReadonlyMap<string, Expression>;
}

/** A setting, and what is written for it where settable params change it. */
export interface Setting {
  readonly value: number;
  readonly expression: Expression | undefined;
}

export interface Training {
  /** Params that nothing but the training reads: they can be set when it starts. */
  readonly params: readonly Constant[];
  /** Consts that are made of them, or stand beside them. */
  readonly constants: readonly Constant[];
  readonly heads: readonly HeadTraining[];
  readonly optimizer: PartCall;
  readonly schedule: PartCall | undefined;
  readonly batchSize: Setting;
  readonly epochs: Setting;
  readonly clipNorm: Setting | undefined;
  readonly clipValue: Setting | undefined;
  readonly stopEarly: { readonly monitor: string; readonly patience: Setting } | undefined;
  readonly seed: Setting;
}

export interface HeadTraining {
  readonly name: string;
  readonly origin: Origin;
  readonly loss: PartCall;
  readonly metrics: readonly PartCall[];
  /** Where the spec gives one. */
  readonly weight: Setting | undefined;
}
