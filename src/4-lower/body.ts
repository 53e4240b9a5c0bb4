import type { CatalogueFusion } from "../catalogue/fusions/index.js";
import type { CatalogueLayer } from "../catalogue/layers/index.js";
import type { Option } from "../catalogue/options.js";
import type { Value } from "../catalogue/value.js";
import type { Shape } from "../shape/shape.js";
import type { Argument, Expression, Id, ValueType } from "./expression.js";

/** Where something stands in the spec. */
export interface Origin {
  readonly line: number;
  readonly column: number;
  /** The name of the file when it is not the spec itself, but one that it imports. */
  readonly file: string | undefined;
}

/** Something with a name in the spec. Whether the name can stay is for the target to say. */
export interface Named {
  readonly id: Id;
  readonly name: string;
}

interface Declared extends Named {
  readonly doc: string | undefined;
  readonly origin: Origin;
}

/** What a layer is called: fixed text, and what stands for a loop's index or the name of a function's call. */
export type Path = readonly (string | { readonly of: Id })[];

/** Statements, then what flows out. */
export interface Body {
  readonly statements: readonly Statement[];
  readonly result: Flow;
}

export type Statement = Constant | BlockFunction | SharedPart | Binding | Input;

/** A const or param that keeps its name. */
export interface Constant extends Declared {
  readonly kind: "constant";
  /** A param has the value that was set for it, in place of the spec's own. */
  readonly isParam: boolean;
  readonly type: ValueType;
  readonly expression: Expression;
  /** Absent where it depends on a parameter or an index. */
  readonly value: Value | undefined;
}

/** A block. */
export interface BlockFunction extends Declared {
  readonly kind: "function";
  /** What a call is named after: the beginning of the names of its layers. */
  readonly path: Id;
  /** Whether anything is named after the call. */
  readonly namesLayers: boolean;
  /** What flows in. A list, since a block may come to have several inputs. */
  readonly inputs: readonly Named[];
  readonly parameters: readonly Parameter[];
  readonly body: Body;
  /** The shapes that it is called with and gives, each pair once, in the order of the calls. */
  readonly uses: readonly { readonly from: Shape; readonly to: Shape }[];
}

export interface Parameter extends Named {
  /** Whether the body reads it. */
  readonly isUsed: boolean;
  /** The option that it is handed to as it is, directly or through other functions. */
  readonly option: Option<unknown> | undefined;
  /** Those that it has in the calls. */
  readonly values: readonly Value[];
  readonly fallback: Given | undefined;
}

/** What a parameter is given. */
export interface Given {
  readonly value: Expression;
  /** As the parameter's option reads it, where the expression is fixed and the option takes parts or layers. */
  readonly read: unknown;
}

/** A part with one set of weights for all its uses. */
export interface SharedPart extends Declared {
  readonly kind: "shared";
  readonly path: Path;
  readonly input: Named;
  readonly flow: Flow;
  /** Made of layers alone, without functions, loops and other shared parts. */
  readonly isPlain: boolean;
}

/** Gives what flows out of a pipeline a name. */
export interface Binding {
  readonly kind: "binding";
  readonly declared: "branch" | "trunk" | "fuse" | "head";
  /** A list, since a node may come to have several outputs. */
  readonly values: readonly Named[];
  readonly flow: Flow;
  /** What comes out, where it is made once. */
  readonly shape: Shape | undefined;
  readonly doc: string | undefined;
  readonly origin: Origin;
}

/** A value that comes from outside of the network. */
export interface Input extends Declared {
  readonly kind: "input";
  /** A name of the catalogue's input kinds: `image`, `vector`. */
  readonly type: string;
  readonly shape: Shape;
  readonly node: number;
}

/** A value that goes through steps. */
export interface Flow {
  /** Absent where the first step takes nothing that flows in: a fusion takes its sources. */
  readonly from: Id | undefined;
  readonly steps: readonly Step[];
}

export type Step = LayerStep | FusionStep | FunctionStep | SharedStep | Repeat;

interface Made {
  /** What comes out, where the step is done once; its first use, where a shared part is used. */
  readonly shape: Shape | undefined;
  /** Whether that is not what flows in. */
  readonly changesShape: boolean;
}

interface Built extends Made {
  readonly path: Path;
  readonly arguments: readonly Argument[];
  /** The nodes that came of it, one for each time that something flows through. */
  readonly nodes: readonly number[];
  /** Its options as written, where no turn reaches it, so that no node could tell. */
  readonly unreached: Readonly<Record<string, unknown>> | undefined;
}

export interface LayerStep extends Built {
  readonly kind: "layer";
  readonly layer: CatalogueLayer;
}

export interface FusionStep extends Built {
  readonly kind: "fusion";
  readonly fusion: CatalogueFusion;
  /** What it joins, in order. */
  readonly sources: readonly Id[];
}

/** A call of a block; where it takes several values, those beside the one that flows in will stand here too. */
export interface FunctionStep extends Made {
  readonly kind: "call";
  readonly function: Id;
  readonly path: Path;
  /** In the parameters' order; those at the end that are left to their defaults are left out. */
  readonly arguments: readonly (Given | undefined)[];
}

export interface SharedStep extends Made {
  readonly kind: "shared";
  readonly part: Id;
  readonly isPlain: boolean;
  /** How many layers a plain part has. */
  readonly layers: number;
}

export interface Repeat {
  readonly kind: "repeat";
  /** Named `turn` where the spec gives no name. */
  readonly index: Named;
  /** First and last value of the index, both included. */
  readonly from: Expression;
  readonly to: Expression;
  /** What flows into each turn: what flowed in at first, then what the turn before gave. */
  readonly value: Id;
  readonly body: Body;
}
