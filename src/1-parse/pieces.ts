import type { CstNode, IToken } from "chevrotain";
import { lexer, parseDeclaration } from "../../grammar/parser.js";
import * as t from "../../grammar/tokens.js";
import { maxFileLength } from "../limits.js";
import type { SourceFile } from "../text/source.js";
import type { Comment } from "./ast.js";
import { balance, endOf } from "./balance.js";
import { chunks, parse } from "./parse.js";

/** One declaration's text as the grammar sees it, for tools that keep the author's words. */
export interface Piece {
  /** Absent where there is a syntax error: such text can only be kept as it stands. */
  readonly cst: CstNode | undefined;
  readonly start: number;
  readonly end: number;
}

export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly comments: readonly Comment[];
}

const starters = new Set(t.declarationKeywords);

/** The whole text is in the pieces, in the comments, or white. */
export function toPieces(file: SourceFile): Pieces {
  if (file.text.length > maxFileLength) return { pieces: [whole(file)], comments: [] };
  const { value, diagnostics } = parse(file);
  const lexed = lexer.tokenize(file.text);
  const balanced = chunks(balance(file, lexed.tokens).tokens);
  const starts = balanced.map((chunk) => chunk[0]?.startOffset ?? 0);
  const faults = [
    ...diagnostics.map(({ span }) => ({ start: span.start, end: span.start })),
    ...lexed.errors.map(({ offset, length }) => ({ start: offset, end: offset + length })),
  ];
  const first = starts[0] ?? file.text.length;
  if (faults.some(({ start }) => start < first)) return { pieces: [whole(file)], comments: [] };

  let next = 0;
  const pieces = balanced.map((chunk, i): Piece => {
    const start = starts[i] ?? 0;
    const limit = starts[i + 1] ?? Infinity;
    const real: IToken[] = [];
    for (let token = lexed.tokens[next]; token && token.startOffset < limit; token = lexed.tokens[++next])
      real.push(token);
    const wrong = faults.filter((fault) => fault.start >= start && fault.start < limit);
    const end = Math.max(start, ...real.slice(-1).map(endOf), ...wrong.map((fault) => fault.end));
    const kept = real.length === chunk.length && real.every((token, k) => token === chunk[k]);
    const readable = kept && wrong.length === 0 && chunk[0] && starters.has(chunk[0].tokenType);
    const parsed = readable ? parseDeclaration(chunk) : undefined;
    return { cst: parsed?.errors.length === 0 ? parsed.cst : undefined, start, end };
  });
  return { pieces, comments: value.comments };
}

/** Whether a place is in text that could not be read. */
export function isKept(pieces: readonly Piece[], offset: number): boolean {
  return pieces.some(({ cst, start, end }) => !cst && offset >= start && offset < end);
}

function whole(file: SourceFile): Piece {
  return { cst: undefined, start: 0, end: file.text.length };
}
