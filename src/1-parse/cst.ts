import type { CstElement, CstNode, IToken } from "chevrotain";
import { span } from "../text/source.js";
import type { SourceFile, Span } from "../text/source.js";
import type * as ast from "./ast.js";
import { endOf } from "./balance.js";

/** What the conversion needs to know besides the tree of the grammar. */
export interface Context {
  readonly file: SourceFile;
  /** The declaration has a syntax error somewhere. */
  readonly broken: boolean;
  readonly docs: (offset: number) => string | undefined;
}

export function nameOf(context: Context, cst: CstNode): ast.Name | undefined {
  const token = tokens(cst, "Identifier")[0];
  return token && toName(context, token);
}

export function calledName(context: Context, cst: CstNode): ast.Name | undefined {
  const token = tokens(cst, "Identifier")[0] ?? tokens(cst, "In")[0];
  return token && toName(context, token);
}

export function wordOf(context: Context, cst: CstNode): ast.Name | undefined {
  const token = tokens(cst, "Word")[0];
  return token && toName(context, token);
}

/** A token that recovery made up has no text, and so no name. */
export function toName({ file }: Context, token: IToken): ast.Name {
  return { text: token.image, span: tokenSpan(file, token) };
}

export function toText({ file }: Context, token: IToken): ast.TextExpression {
  return { kind: "text", value: unquote(token.image), span: tokenSpan(file, token) };
}

/** The text between the quotes; `\"`, `\\`, `\n`, `\t` and `\u{…}` as in other languages, other escapes as they stand. */
export function unquote(image: string): string {
  return image
    .replace(/^"|"$/g, "")
    .replace(
      /\\(?:u\{([0-9a-fA-F]{1,6})\}|(.))/gu,
      (whole, hex: string | undefined, character: string | undefined) => {
        if (hex !== undefined) {
          const code = Number.parseInt(hex, 16);
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        }
        return character === "n" ? "\n" : character === "t" ? "\t" : (character ?? whole);
      },
    );
}

export function tokenSpan(file: SourceFile, token: IToken): Span {
  return span(file, token.startOffset, Math.max(token.startOffset, endOf(token)));
}

export function spanOf(file: SourceFile, cst: CstNode): Span {
  const { startOffset = NaN, endOffset = NaN } = cst.location ?? {};
  if (Number.isNaN(startOffset)) return span(file, 0, 0);
  return span(file, startOffset, Number.isNaN(endOffset) ? startOffset : endOffset + 1);
}

export function isNode(element: CstElement): element is CstNode {
  return "children" in element;
}

export function nodes(cst: CstNode, rule: string): CstNode[] {
  return cst.children[rule]?.filter(isNode) ?? [];
}

export function node(cst: CstNode, rule: string): CstNode | undefined {
  return cst.children[rule]?.find(isNode);
}

function isReal(element: CstElement): element is IToken {
  return !isNode(element) && !element.isInsertedInRecovery && element.image !== "";
}

/** Tokens of a type that the text really holds. */
export function tokens(cst: CstNode, type: string): IToken[] {
  return cst.children[type]?.filter(isReal) ?? [];
}

export function inOrder(file: SourceFile, cst: readonly CstNode[]): CstNode[] {
  return [...cst].sort((a, b) => spanOf(file, a).start - spanOf(file, b).start);
}
