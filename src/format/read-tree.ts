import { createToken, createTokenInstance, Lexer } from "chevrotain";
import type { CstNode, IToken } from "chevrotain";
import { isNode } from "../1-parse/cst.js";
import { isKept, toPieces } from "../1-parse/pieces.js";
import type { Piece } from "../1-parse/pieces.js";
import { positionAt } from "../text/source.js";
import type { SourceFile } from "../text/source.js";
import { attach } from "./comments.js";
import { isEmptyLineBefore } from "./empty-lines.js";
import type { Part, Token } from "./tree.js";

/** The declarations of a spec with their comments, and the end of the text, which has those that nothing follows. */
export function readTree(file: SourceFile): Part[] {
  const { pieces, comments } = toPieces(file);
  const end = placeholder("", file.text.length);
  const read = [...pieces.map((piece) => piece.cst ?? asItStands(file, piece)), end];
  const outside = comments.filter(({ span }) => !isKept(pieces, span.start));
  const attached = attach(file.text, read.flatMap(tokensOf), outside);
  const toToken = (token: IToken): Token => ({
    type: token.tokenType.name,
    text: token.image,
    line: positionAt(file, token.startOffset).line,
    emptyLineBefore: isEmptyLineBefore(file.text, token.startOffset),
    before: attached.get(token)?.before ?? [],
    after: attached.get(token)?.after ?? [],
  });
  const toPart = (it: CstNode | IToken): Part =>
    isNode(it) ? { name: it.name, parts: childrenOf(it).map(toPart) } : toToken(it);
  return read.map(toPart);
}

function tokensOf(it: CstNode | IToken): IToken[] {
  return isNode(it) ? childrenOf(it).flatMap(tokensOf) : [it];
}

function childrenOf(node: CstNode): (CstNode | IToken)[] {
  return Object.values(node.children)
    .flat()
    .sort((a, b) => startOf(a) - startOf(b));
}

function startOf(it: CstNode | IToken): number {
  return isNode(it) ? (it.location?.startOffset ?? 0) : it.startOffset;
}

const AsItStands = createToken({ name: "AsItStands", pattern: Lexer.NA });

/** Text with a syntax error, as one long token. */
function asItStands(file: SourceFile, { start, end }: Piece): IToken {
  return placeholder(file.text.slice(start, end), start);
}

function placeholder(text: string, start: number): IToken {
  return createTokenInstance(AsItStands, text, start, start + text.length - 1, NaN, NaN, NaN, NaN);
}
