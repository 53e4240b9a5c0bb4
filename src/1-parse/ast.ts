import type { SourceFile, Span } from "../text/source.js";

/** A spec as written, names not yet bound. What an error swallowed is absent or `missing`. */
export interface Ast {
  readonly file: SourceFile;
  readonly declarations: readonly Declaration[];
  readonly comments: readonly Comment[];
  /** Names whose declarations could not be read: using them is no further error. */
  readonly lost: ReadonlySet<string>;
  /** Parts in which something could not be read: what else seems wrong there follows from that. */
  readonly broken: readonly Span[];
}

export interface Comment {
  readonly kind: "line" | "block" | "doc";
  readonly span: Span;
}

export interface Name {
  readonly text: string;
  readonly span: Span;
}

interface Base {
  readonly span: Span;
  /** The text of the `///` lines above it. */
  readonly doc?: string;
  /** Part of it could not be read; an error tells. */
  readonly broken: boolean;
}

export interface ModelDeclaration extends Base {
  readonly kind: "model";
  readonly name: Name;
}

export interface ImportDeclaration extends Base {
  readonly kind: "import";
  readonly names: readonly Name[];
  readonly path: TextExpression;
}

export interface ConstDeclaration extends Base {
  readonly kind: "const" | "param";
  readonly name: Name;
  readonly value: Expression;
}

export interface DataDeclaration extends Base {
  readonly kind: "data";
  readonly settings: readonly Setting[];
}

export interface InputDeclaration extends Base {
  readonly kind: "input";
  readonly optional: boolean;
  readonly name: Name;
  readonly type: TypeReference;
  /** Where its values come from, and the preparations on the way. */
  readonly source?: Expression;
  readonly preparation: readonly Step[];
  readonly settings: readonly Setting[];
}

export interface BlockDeclaration extends Base {
  readonly kind: "block";
  readonly name: Name;
  readonly parameters: readonly Parameter[];
  readonly body: Body;
}

export interface Parameter {
  readonly name: Name;
  readonly fallback?: Expression;
  readonly span: Span;
}

/** `shared` pipelines begin with a layer, the others with what flows into them. */
export interface FlowDeclaration extends Base {
  readonly kind: "branch" | "trunk" | "fuse" | "shared";
  readonly name: Name;
  readonly pipeline: Pipeline;
}

export interface HeadDeclaration extends Base {
  readonly kind: "head";
  readonly name: Name;
  readonly type: TypeReference;
  readonly pipeline: Pipeline;
  readonly settings: readonly Setting[];
}

export interface TrainDeclaration extends Base {
  readonly kind: "train";
  readonly settings: readonly Setting[];
}

export interface ExpectDeclaration extends Base {
  readonly kind: "expect";
  readonly limits: readonly Limit[];
}

export interface Limit {
  readonly name: Name;
  readonly operator: "<" | "<=" | ">" | ">=";
  readonly value: Expression;
  readonly span: Span;
}

export type Declaration =
  | ModelDeclaration
  | ImportDeclaration
  | ConstDeclaration
  | DataDeclaration
  | InputDeclaration
  | BlockDeclaration
  | FlowDeclaration
  | HeadDeclaration
  | TrainDeclaration
  | ExpectDeclaration;

/** `image[28, 28, 1]`, `class[10]`, `binary`. */
export interface TypeReference {
  readonly name: Name;
  readonly sizes?: readonly Expression[];
  readonly span: Span;
}

export interface Setting {
  readonly name: Name;
  readonly value: Expression;
  readonly span: Span;
}

export interface Pipeline {
  readonly steps: readonly Step[];
  readonly span: Span;
}

/** What stands in the braces of a block or a repeat: declarations, then perhaps steps. */
export interface Body {
  readonly declarations: readonly Declaration[];
  readonly pipeline?: Pipeline;
  readonly span: Span;
}

export type Step = CallStep | RepeatStep | AssertStep;

/** A layer, a fusion, a block, a shared part, or the name of what was declared above. */
export interface CallStep {
  readonly kind: "call";
  readonly name: Name;
  /** Absent when called without parentheses. */
  readonly arguments?: readonly ArgumentExpression[];
  readonly span: Span;
}

export interface RepeatStep {
  readonly kind: "repeat";
  readonly index?: Name;
  /** First and last value of the index; from 1 when only a count is given. */
  readonly from?: Expression;
  readonly to: Expression;
  readonly body: Body;
  readonly span: Span;
}

/** `: [14, 14, 224]` */
export interface AssertStep {
  readonly kind: "assert";
  readonly sizes: readonly Expression[];
  /** Of the brackets with what is in them. */
  readonly span: Span;
}

export interface ArgumentExpression {
  readonly name?: Name;
  readonly value: Expression;
  readonly span: Span;
}

export interface TextExpression {
  readonly kind: "text";
  readonly value: string;
  readonly span: Span;
}

export type Expression =
  | { readonly kind: "number"; readonly value: number; readonly span: Span }
  | TextExpression
  | { readonly kind: "flag"; readonly value: boolean; readonly span: Span }
  /** `?` among sizes. */
  | { readonly kind: "unknown"; readonly span: Span }
  | { readonly kind: "name"; readonly name: Name; readonly span: Span }
  | {
      readonly kind: "path";
      readonly parts: readonly Name[];
      /** Of `digit.topK(3)`. */
      readonly arguments?: readonly ArgumentExpression[];
      readonly span: Span;
    }
  | {
      readonly kind: "call";
      readonly name: Name;
      readonly arguments: readonly ArgumentExpression[];
      readonly span: Span;
    }
  | { readonly kind: "list"; readonly items: readonly Expression[]; readonly span: Span }
  | { readonly kind: "record"; readonly settings: readonly Setting[]; readonly span: Span }
  | { readonly kind: "negate"; readonly operand: Expression; readonly span: Span }
  | {
      readonly kind: "binary";
      readonly operator: "+" | "-" | "*" | "/";
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  /** In parentheses. */
  | { readonly kind: "grouped"; readonly inner: Expression; readonly span: Span }
  /** What an error swallowed. */
  | { readonly kind: "missing"; readonly span: Span };
