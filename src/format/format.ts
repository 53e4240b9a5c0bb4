import { createToken, createTokenInstance, Lexer } from "chevrotain";
import type { IToken } from "chevrotain";
import { printer } from "prettier/doc";
import { parse } from "../1-parse/parse.js";
import { isKept, toPieces } from "../1-parse/pieces.js";
import type { Piece } from "../1-parse/pieces.js";
import { sourceFile } from "../text/source.js";
import type { SourceFile } from "../text/source.js";
import { alignComments } from "./align-comments.js";
import { alignDeclarations } from "./columns.js";
import { attach } from "./comments.js";
import { allTokens } from "./kids.js";
import type { Kid } from "./kids.js";
import { createLayout, step, width } from "./layout.js";
import type { Doc } from "./layout.js";
import { layOut } from "./rules.js";

/**
 * The one layout of a spec. Declarations with a syntax error keep their text. The tree is the same before and after,
 * and every comment is there, in order.
 */
export function format(file: SourceFile): string {
  const text = file.text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const normal = sourceFile(file.path, text);
  const formatted = alignComments(layOutFile(normal));
  const lineEnd = /\r?\n/.exec(file.text)?.[0] === "\r\n" ? "\r\n" : "\n";
  const safe = isAsReadable(normal, formatted) ? formatted : text;
  return lineEnd === "\n" ? safe : safe.replaceAll("\n", lineEnd);
}

/** Text that could not be read may mean something else on another line: then nothing is changed. */
function isAsReadable(before: SourceFile, after: string): boolean {
  const codes = (file: SourceFile) =>
    parse(file)
      .diagnostics.map((d) => d.code)
      .sort()
      .join(" ");
  const found = codes(before);
  return found === "" || found === codes(sourceFile(before.path, after));
}

function layOutFile(file: SourceFile): string {
  const { pieces, comments } = toPieces(file);
  const parts: Kid[] = pieces.map((piece) => piece.cst ?? asItStands(file, piece));
  const end = placeholder("", file.text.length);
  const outside = comments.filter(({ span }) => !isKept(pieces, span.start));
  const tokens = [...parts, end].flatMap(allTokens);
  const layout = createLayout(file.text, attach(file.text, tokens, outside), layOut);
  alignDeclarations(layout, parts);
  const lines = [...parts, end].map((part, i): Doc => {
    const lead = i === 0 ? layout.firstLine(part) : layout.newLine(part);
    return [lead, layout.print(part)];
  });
  const printed = printer.printDocToString(lines, { printWidth: width, tabWidth: step }).formatted.trim();
  return printed === "" ? "" : `${printed}\n`;
}

const AsItStands = createToken({ name: "AsItStands", pattern: Lexer.NA });

/** Text with a syntax error, as one long token. */
function asItStands(file: SourceFile, { start, end }: Piece): IToken {
  return placeholder(file.text.slice(start, end), start);
}

function placeholder(text: string, start: number): IToken {
  return createTokenInstance(AsItStands, text, start, start + text.length - 1, NaN, NaN, NaN, NaN);
}
