import type * as ast from "../1-parse/ast.js";
import type { Span } from "../text/source.js";
import type { Analysis } from "./analysis.js";
import { nameAt } from "./names.js";
import { children } from "./tree.js";
import type { Part } from "./tree.js";

/** A block, or a declaration in whose pipeline blocks are called. */
export interface CallItem {
  readonly name: string;
  readonly kind: ast.Declaration["kind"];
  readonly span: Span;
  readonly nameSpan: Span;
}

export interface Calls {
  readonly item: CallItem;
  /** Where the calls are written, in the caller. */
  readonly at: readonly Span[];
}

/** The block, or what calls blocks, that is named at an offset. */
export function callItemAt(analysis: Analysis, path: string, offset: number): CallItem | undefined {
  const names = analysis.names();
  const name = nameAt(names, path, offset);
  const declared = name && names.declarationOf.get(name);
  return callers(analysis).find(({ item }) => item.nameSpan === declared?.span)?.item;
}

/** Who calls this block. */
export function incomingCalls(analysis: Analysis, block: CallItem): readonly Calls[] {
  return callers(analysis).flatMap(({ item, calls }) => {
    const at = calls.filter(
      (call) => call.block.name.span.start === block.nameSpan.start && isSameFile(call, block),
    );
    return at.length > 0 ? [{ item, at: at.map(({ span }) => span) }] : [];
  });
}

const isSameFile = ({ block }: Call, item: CallItem) => block.name.span.file.path === item.nameSpan.file.path;

/** Which blocks this calls. */
export function outgoingCalls(analysis: Analysis, caller: CallItem): readonly Calls[] {
  const { start, file } = caller.nameSpan;
  const found = callers(analysis).find(
    ({ item }) => item.nameSpan.start === start && item.nameSpan.file.path === file.path,
  );
  const byBlock = new Map<ast.BlockDeclaration, Span[]>();
  for (const { block, span } of found?.calls ?? []) byBlock.set(block, [...(byBlock.get(block) ?? []), span]);
  return [...byBlock].map(([block, at]) => ({ item: itemOf(block, block.name), at }));
}

interface Call {
  readonly block: ast.BlockDeclaration;
  readonly span: Span;
}

interface Caller {
  readonly item: CallItem;
  readonly calls: readonly Call[];
}

function callers(analysis: Analysis): readonly Caller[] {
  const { meaning } = analysis.model.resolved.bindings;
  const found: Caller[] = [];
  const visit = (part: Part, into: Call[]) => {
    if (part.is === "declaration" && part.node.kind === "block") {
      const inner: Call[] = [];
      for (const child of children(part)) visit(child, inner);
      found.push({ item: itemOf(part.node, part.node.name), calls: inner });
      return;
    }
    if (part.is === "step" && part.node.kind === "call") {
      const of = meaning.get(part.node.name);
      if (of?.kind === "block") into.push({ block: of.declaration, span: part.node.name.span });
    }
    for (const child of children(part)) visit(child, into);
  };
  for (const tree of analysis.trees)
    for (const node of tree.declarations) {
      const calls: Call[] = [];
      visit({ is: "declaration", node }, calls);
      if (node.kind !== "block" && "name" in node && calls.length > 0)
        found.push({ item: itemOf(node, node.name), calls });
    }
  return found;
}

function itemOf({ kind, span }: ast.Declaration, name: ast.Name): CallItem {
  return { name: name.text, kind, span, nameSpan: name.span };
}
