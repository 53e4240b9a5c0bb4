import type { IToken } from "chevrotain";
import { tokenTable } from "../../grammar/tokens.js";
import * as t from "../../grammar/tokens.js";
import type { Meaning } from "../2-resolve/resolved.js";
import type { Analysis } from "./analysis.js";
import { endOf, isWord } from "./place.js";

export const tokenTypes = [
  "keyword",
  "comment",
  "string",
  "number",
  "operator",
  "type",
  "function",
  "class",
  "variable",
  "parameter",
  "property",
  "enumMember",
  "namespace",
] as const;
export const tokenModifiers = ["declaration", "readonly", "documentation", "defaultLibrary"] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];

/** A stretch of text in one line, with what it is. */
export interface SemanticToken {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

const categories = new Map(tokenTable.map(({ type, category }) => [type, category]));

/** What every word means: the words of broken lines keep the colours of their kind. */
export function semanticTokens(analysis: Analysis): readonly SemanticToken[] {
  const known = wordsOf(analysis);
  const tokens = analysis.tokens();
  const found = tokens.flatMap((token, i) => known.get(token.startOffset) ?? plain(tokens, i));
  const comments = analysis.ast.comments.flatMap(({ kind, span }) =>
    lines(analysis.file.text, span.start, span.end).map((at): SemanticToken => ({
      ...at,
      type: "comment",
      modifiers: kind === "doc" ? ["documentation"] : [],
    })),
  );
  return [...found, ...comments].sort((a, b) => a.start - b.start);
}

/** The words whose meaning the compiler knows. */
function wordsOf(analysis: Analysis): ReadonlyMap<number, SemanticToken> {
  const { meaning } = analysis.model.resolved.bindings;
  const { byFile, declarationOf } = analysis.names();
  const words = new Map<number, SemanticToken>();
  for (const name of byFile.get(analysis.file.path) ?? []) {
    const of = meaning.get(name);
    const declared = declarationOf.get(name);
    // Without a meaning of its own, it is the name of an argument, or of the model.
    const own = of ? colourOf(of) : declared && declared !== name ? colours.parameter : undefined;
    if (!own) continue;
    const { start, end } = name.span;
    const more: readonly TokenModifier[] = declared === name ? ["declaration"] : [];
    words.set(start, { start, end, type: own.type, modifiers: [...more, ...own.modifiers] });
  }
  return words;
}

interface Colour {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

const colours = {
  constant: { type: "variable", modifiers: ["readonly"] },
  parameter: { type: "parameter", modifiers: [] },
  index: { type: "parameter", modifiers: [] },
  input: { type: "variable", modifiers: [] },
  flow: { type: "variable", modifiers: [] },
  head: { type: "variable", modifiers: [] },
  block: { type: "function", modifiers: [] },
  source: { type: "namespace", modifiers: [] },
  in: { type: "keyword", modifiers: [] },
  layer: { type: "function", modifiers: ["defaultLibrary"] },
  fusion: { type: "function", modifiers: ["defaultLibrary"] },
} as const satisfies Record<Meaning["kind"], Colour>;

function colourOf(meaning: Meaning): Colour {
  if (meaning.kind === "flow" && meaning.declaration.kind === "shared") return colours.block;
  return colours[meaning.kind];
}

/** By the token and its neighbours alone. */
function plain(tokens: readonly IToken[], i: number): SemanticToken[] {
  const token = tokens[i];
  if (!token) return [];
  const before = tokens[i - 1]?.tokenType;
  const after = tokens[i + 1]?.tokenType;
  const as = (type: TokenType, ...modifiers: TokenModifier[]): SemanticToken[] => [
    { start: token.startOffset, end: endOf(token), type, modifiers },
  ];
  if (isWord(token) && (before === t.Dot || isKey(tokens, i))) return as("property");
  switch (categories.get(token.tokenType)) {
    case "keyword":
      return as("keyword");
    case "number":
      return as("number");
    case "text":
      return as("string");
    case "operator":
      return as("operator");
    case "name":
      if (before === t.Model) return as("class", "declaration");
      if (before === t.Colon && (after === t.OpenSquare || after === t.Equals)) return as("type");
      if (after === t.OpenRound) return as("function", "defaultLibrary");
      if (before === t.Colon || before === t.Comma) return as("enumMember");
      return as("variable");
    default:
      return [];
  }
}

/** The name before a colon, unless that is a declaration's own. */
function isKey(tokens: readonly IToken[], i: number): boolean {
  if (tokens[i + 1]?.tokenType !== t.Colon) return false;
  const before = tokens[i - 1]?.tokenType;
  return before !== t.Input && before !== t.Head && before !== t.Arrow;
}

function lines(text: string, start: number, end: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\r\n]+/g))
    found.push({ start: start + match.index, end: start + match.index + match[0].length });
  return found;
}
