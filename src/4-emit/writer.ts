import type { Option } from "../catalogue/options.js";
import type { Value } from "../catalogue/value.js";
import type * as ast from "../1-parse/ast.js";
import type { Meaning } from "../2-resolve/resolved.js";
import type { Model, ModelNode } from "../3-check/model.js";
import type { Span } from "../text/source.js";
import { positionAt } from "../text/source.js";
import { commentText } from "./comment.js";
import { instancesOf } from "./shapes.js";
import type { Instances } from "./shapes.js";

/** What an expression surely comes to; `other` for words and calls. */
export type Kind = "number" | "flag" | "text" | "list" | "other";

/** What printing a model gathers and looks up. Names are keyed by what declares them, which is printed once. */
export interface Writer {
  readonly model: Model;
  /** The nodes that came of each step, by the step's span. */
  readonly nodes: ReadonlyMap<Span, readonly ModelNode[]>;
  readonly calls: Instances;
  /** Values of consts and params, with what was set in place of the spec's own. */
  readonly values: ReadonlyMap<object, Value>;
  readonly identifiers: Map<object, string>;
  /** What was found out before, so that blocks within blocks are not gone through again and again. */
  readonly kinds: Map<ast.ConstDeclaration, Kind>;
  readonly roles: Map<ast.Parameter, Option<unknown> | undefined>;
  /** Functions that the printed code needs at the end of the file: `pipe`, `join`, `shared`. */
  readonly helpers: Set<Helper>;
  /** Classes of `layers.ts` that it uses. */
  readonly classes: Set<string>;
  /** The line that the last `// line` comment told. */
  line: string;
}

export type Helper = "pipe" | "join" | "shared";

export function createWriter(model: Model): Writer {
  const nodes = new Map<Span, ModelNode[]>();
  for (const node of model.nodes) {
    const before = nodes.get(node.span);
    if (before) before.push(node);
    else nodes.set(node.span, [node]);
  }
  const values = new Map(model.resolved.constants.map(({ declaration, value }) => [declaration, value]));
  return {
    model,
    nodes,
    calls: instancesOf(model),
    values,
    identifiers: new Map(),
    kinds: new Map(),
    roles: new Map(),
    helpers: new Set(),
    classes: new Set(),
    line: "",
  };
}

export function meaningOf(writer: Writer, name: ast.Name): Meaning | undefined {
  return writer.model.resolved.bindings.meaning.get(name);
}

/** `line 12`, or `line 3 of blocks.mcnn`. */
export function lineOf(writer: Writer, span: Span): string {
  const { line } = positionAt(span.file, span.start);
  if (span.file === writer.model.resolved.ast.file) return `line ${line}`;
  return `line ${line} of ${commentText(span.file.path.split(/[\\/]/).at(-1) ?? "")}`;
}

/** ` // line 12: [28, 28, 1]`; the line only when it is not the one told last. */
export function remark(writer: Writer, span: Span | undefined, more: string | undefined): string {
  const line = span ? lineOf(writer, span) : undefined;
  const told = line === undefined || line === writer.line ? undefined : line;
  if (line !== undefined) writer.line = line;
  const parts = [told, more].filter((part) => part !== undefined);
  return parts.length === 0 ? "" : ` // ${parts.join(": ")}`;
}
