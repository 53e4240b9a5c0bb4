import type { CatalogueFusion } from "../catalogue/fusions/index.js";
import type { CatalogueLayer } from "../catalogue/layers/index.js";
import type { Argument, Entry, Value } from "../catalogue/value.js";
import type { SourceFile, Span } from "../text/source.js";
import type * as ast from "../1-parse/ast.js";

/** A spec with its names bound, its arithmetic done, and its blocks and repeats unrolled. Shapes are not known yet. */
export interface Resolved {
  readonly ast: ast.Ast;
  /** The imported files, each once. */
  readonly imports: readonly ast.Ast[];
  readonly name: ast.Name | undefined;
  readonly doc: string | undefined;
  readonly bindings: Bindings;
  /** Consts and params of the main file, and the imported ones that it uses, in order. */
  readonly constants: readonly Constant[];
  /** The blocks that the network calls, directly or through others; callees first. */
  readonly blocks: readonly ast.BlockDeclaration[];
  /** The values that each block parameter has in some call. */
  readonly parameterValues: ReadonlyMap<ast.Parameter, readonly Value[]>;
  readonly inputs: readonly ResolvedInput[];
  readonly heads: readonly ResolvedHead[];
  /** Data settings: sources and `split`. */
  readonly data: Settings | undefined;
  readonly train: Settings | undefined;
  readonly limits: readonly ResolvedLimit[];
  readonly network: Network;
}

/** What each name in the text means. Keyed by the name's own object in the tree. */
export interface Bindings {
  readonly meaning: ReadonlyMap<ast.Name, Meaning>;
  /** Every use of a declared thing, by its declaration's name. */
  readonly uses: ReadonlyMap<ast.Name, readonly ast.Name[]>;
  /** Names of consts, params, block parameters and indexes, for a near miss. */
  readonly valueNames: ReadonlySet<string>;
}

export type Meaning =
  | { readonly kind: "constant"; readonly declaration: ast.ConstDeclaration }
  | { readonly kind: "parameter"; readonly parameter: ast.Parameter; readonly block: ast.BlockDeclaration }
  | { readonly kind: "index"; readonly step: ast.RepeatStep }
  | { readonly kind: "input"; readonly declaration: ast.InputDeclaration }
  /** A branch, trunk, fuse or shared part. */
  | { readonly kind: "flow"; readonly declaration: ast.FlowDeclaration }
  | { readonly kind: "head"; readonly declaration: ast.HeadDeclaration }
  | { readonly kind: "block"; readonly declaration: ast.BlockDeclaration; readonly file: SourceFile }
  | { readonly kind: "source"; readonly setting: ast.Setting }
  /** `in` of a block or a repeat. */
  | { readonly kind: "in" }
  | { readonly kind: "layer"; readonly layer: CatalogueLayer }
  | { readonly kind: "fusion"; readonly fusion: CatalogueFusion };

export interface Constant {
  readonly declaration: ast.ConstDeclaration;
  readonly value: Value;
}

/** A size that is written: a whole number, or `?`. */
export interface Size {
  readonly value: number | "?";
  /** As written, where it is an expression with `?` in it. */
  readonly text: string;
  readonly span: Span;
}

export interface ResolvedType {
  readonly name: ast.Name;
  readonly sizes: readonly Size[] | undefined;
  readonly span: Span;
}

export interface ResolvedInput {
  readonly declaration: ast.InputDeclaration;
  readonly type: ResolvedType;
  /** `digits.image`, `wav(pairs.sound)`, `[table.a, table.b]`. */
  readonly source: Value | undefined;
  readonly preparation: readonly ResolvedCall[];
  readonly settings: readonly Entry[];
  /** Its node in the network. */
  readonly node: number;
}

export interface ResolvedCall {
  readonly name: ast.Name;
  readonly arguments: readonly Argument[];
  readonly span: Span;
  /** A shape promised right after it. */
  readonly assertion?: readonly Size[];
}

export interface ResolvedHead {
  readonly declaration: ast.HeadDeclaration;
  readonly type: ResolvedType;
  readonly settings: readonly Entry[];
  /** The node whose value it reads; absent when its pipeline is in error. */
  readonly node: number | undefined;
}

export interface Settings {
  readonly entries: readonly Entry[];
  readonly span: Span;
  /** Of the keyword, for what is missing. */
  readonly keyword: Span;
}

export interface ResolvedLimit {
  readonly limit: ast.Limit;
  readonly value: number;
}

export interface Network {
  /** In an order in which every node comes after its sources. */
  readonly nodes: readonly NetworkNode[];
  readonly assertions: readonly Assertion[];
  /** Every step of every pipeline, once for each time that something flows through it. */
  readonly passages: readonly Passage[];
  /** What each top-level name stands for; absent when in error. */
  readonly named: ReadonlyMap<string, number>;
}

export interface NetworkNode {
  /** Its index in `nodes`. */
  readonly id: number;
  /**
   * Unique, and the layer's name in the model: `a/conv2d`, `eye/repeat/2/relu`. The n-th use of a shared part has
   * `encoder@n/dense` for `encoder/dense`.
   */
  readonly path: string;
  readonly operation:
    | { readonly kind: "input"; readonly declaration: ast.InputDeclaration }
    | { readonly kind: "layer"; readonly layer: CatalogueLayer }
    | { readonly kind: "fusion"; readonly fusion: CatalogueFusion }
    /** Stands for what an error took away, so that what follows is still checked. */
    | { readonly kind: "lost" };
  readonly sources: readonly number[];
  /** Where each source is written, where it is. */
  readonly sourceSpans: readonly (Span | undefined)[];
  /** Options as written; a fusion's sources are not among them. */
  readonly arguments: readonly Argument[];
  /** Whether every argument could be worked out; where not, that was told, and nothing is missing. */
  readonly complete: boolean;
  readonly span: Span;
  readonly nameSpan: Span;
  /** The calls of blocks through which the text came here, innermost first. */
  readonly via: Via | undefined;
  /** The top-level declaration that it is part of. */
  readonly owner: ast.Declaration;
  /** The node with whose weights it computes, when a shared part is used again. */
  readonly weightsOf: number | undefined;
}

/** A call of a block or a turn of a repeat. */
export interface Via {
  readonly span: Span;
  /** `convUnit`, or `repeat i = 2`. */
  readonly text: string;
  /** The call of a block, with the values that its parameters have there. */
  readonly call?: BlockCall;
  readonly up: Via | undefined;
}

export interface BlockCall {
  readonly block: ast.BlockDeclaration;
  readonly step: ast.CallStep;
  readonly values: ReadonlyMap<object, Value>;
}

/** What flows into a step and out of it, as nodes; nothing flows into the first step of a branch. */
export interface Passage {
  readonly step: ast.CallStep | ast.RepeatStep;
  readonly before: number | undefined;
  readonly after: number;
  readonly via: Via | undefined;
}

/** `: [14, 14, 224]` after the node. */
export interface Assertion {
  readonly node: number;
  readonly sizes: readonly Size[];
  readonly span: Span;
  readonly via: Via | undefined;
}
