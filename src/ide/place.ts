import { EOF } from "chevrotain";
import type { IToken, TokenType } from "chevrotain";
import * as t from "../../grammar/tokens.js";

/**
 * Where in the text a place is, told from the words before it alone, so that it is known in text that cannot be
 * parsed yet, too.
 */
export interface Place {
  /** What is open here, outermost first; nothing between two declarations. */
  readonly frames: readonly Frame[];
  /** The last token before the place, or before the word that is being written there. */
  readonly before: IToken | undefined;
  /** The word at the place. */
  readonly word: IToken | undefined;
  /** The text in quotes at the place. */
  readonly text: IToken | undefined;
}

export type Frame = DeclarationFrame | BodyFrame | CallFrame | SettingsFrame | ListFrame | OtherFrame;

export interface DeclarationFrame {
  readonly kind: "declaration";
  readonly keyword: string;
  readonly start: number;
  /** The word of its type: `image`, `class`. */
  type: string | undefined;
  /** Whether `=` was passed, and `->` after it. */
  passedEquals: boolean;
  passedArrow: boolean;
}

export interface BodyFrame {
  readonly kind: "body";
  readonly start: number;
}

export interface CallFrame {
  readonly kind: "call";
  readonly callee: IToken;
  /** Whether it is a step of a pipeline that begins there (`fuse x = concat(`). */
  readonly opens: boolean;
  /** The name before the colon of the argument here. */
  key: string | undefined;
  /** How many unnamed arguments stand before, and those that are a word. */
  unnamed: number;
  readonly words: string[];
  /** The names of the others, before the place and behind it. */
  readonly keys: string[];
}

export interface SettingsFrame {
  readonly kind: "settings";
  /** The declaration's keyword, or the key of the setting whose value it is: `stopEarly`. */
  readonly owner: string;
  key: string | undefined;
  /** Before the place and behind it. */
  readonly keys: string[];
}

export interface ListFrame {
  readonly kind: "list";
  /** The items before the place that are a word. */
  readonly words: string[];
}

export interface OtherFrame {
  readonly kind: "sizes" | "group" | "parameters" | "imports";
}

const openers = new Set<TokenType>([t.OpenRound, t.OpenSquare, t.OpenCurly]);
const closers = new Set<TokenType>([t.CloseRound, t.CloseSquare, t.CloseCurly]);
const starters = new Set<TokenType>(t.declarationKeywords);

export function placeAt(tokens: readonly IToken[], offset: number): Place {
  const count = tokens.findIndex((token) => token.startOffset >= offset);
  const upTo = count < 0 ? tokens.length : count;
  const last = tokens[upTo - 1];
  const touched = last && endOf(last) >= offset ? last : undefined;
  const word = touched && isWord(touched) ? touched : undefined;
  const text = touched?.tokenType === t.Text && endOf(touched) > offset ? touched : undefined;
  const end = (word ?? text) ? upTo - 1 : upTo;
  const begin = declarationStart(tokens, end);
  const frames: Frame[] = [];
  for (let i = begin; i < end; i++) follow(frames, tokens, i);
  const top = frames.at(-1);
  if (top?.kind === "call" || top?.kind === "settings")
    top.keys.push(...keysBehind(tokens, word ? upTo + 1 : upTo));
  return { frames, before: end > begin ? tokens[end - 1] : undefined, word, text };
}

export function endOf(token: IToken): number {
  return token.tokenType === EOF ? token.startOffset : (token.endOffset ?? token.startOffset) + 1;
}

export function isWord(token: IToken): boolean {
  return token.tokenType === t.Identifier || (token.tokenType.CATEGORIES ?? []).includes(t.Word);
}

/** The last token before `end` that surely begins a declaration of the file: its keyword begins a line. */
function declarationStart(tokens: readonly IToken[], end: number): number {
  for (let i = end - 1; i > 0; i--) {
    const token = tokens[i];
    if (token && starters.has(token.tokenType) && token.startColumn === 1) return i;
  }
  return 0;
}

/** The names before colons up to the bracket that closes what is open. */
function keysBehind(tokens: readonly IToken[], from: number): readonly string[] {
  const keys: string[] = [];
  let depth = 0;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (!token || (starters.has(token.tokenType) && token.startColumn === 1)) break;
    if (openers.has(token.tokenType)) depth++;
    else if (closers.has(token.tokenType) && depth-- === 0) break;
    else if (depth === 0 && token.tokenType === t.Colon && before && isWord(before)) keys.push(before.image);
  }
  return keys;
}

function follow(frames: Frame[], tokens: readonly IToken[], i: number): void {
  const token = tokens[i];
  if (!token) return;
  const top = frames.at(-1);
  switch (token.tokenType) {
    case t.OpenRound:
      frames.push(openRound(frames, tokens, i));
      return;
    case t.OpenSquare:
      frames.push(isSizes(frames, tokens[i - 1]) ? { kind: "sizes" } : { kind: "list", words: [] });
      return;
    case t.OpenCurly:
      frames.push(openCurly(frames, token, tokens[i - 1]));
      return;
    case t.CloseRound:
    case t.CloseSquare:
    case t.CloseCurly:
      close(frames, token.tokenType);
      return;
    case t.Colon:
      afterColon(top, tokens[i - 1], tokens[i + 1]);
      return;
    case t.Comma:
      if (top?.kind === "call") {
        if (top.key === undefined) {
          top.unnamed += 1;
          top.words.push(...wordAlone(tokens, i - 1));
        }
        top.key = undefined;
      } else if (top?.kind === "list") top.words.push(...wordAlone(tokens, i - 1));
      else if (top?.kind === "settings") top.key = undefined;
      return;
    case t.Equals:
      if (top?.kind === "declaration") top.passedEquals = true;
      return;
    case t.Arrow:
      if (top?.kind === "declaration") top.passedArrow = true;
      return;
  }
  if (starters.has(token.tokenType) && beginsHere(top, tokens, i)) begin(frames, token);
}

/** The word, where nothing else stands with it between brackets and commas. */
function wordAlone(tokens: readonly IToken[], i: number): readonly string[] {
  const token = tokens[i];
  const before = tokens[i - 1]?.tokenType;
  const begins = before === t.OpenRound || before === t.OpenSquare || before === t.Comma;
  return token && isWord(token) && begins ? [token.image] : [];
}

/** A keyword is a name after a dot and before a colon, and within brackets. */
function beginsHere(top: Frame | undefined, tokens: readonly IToken[], i: number): boolean {
  if (top && top.kind !== "declaration" && top.kind !== "body") return false;
  return tokens[i + 1]?.tokenType !== t.Colon && tokens[i - 1]?.tokenType !== t.Dot;
}

function begin(frames: Frame[], token: IToken): void {
  const top = frames.at(-1);
  // `optional input` is one declaration.
  if (top?.kind === "declaration") frames.pop();
  const { image: keyword, startOffset: start } = token;
  frames.push({
    kind: "declaration",
    keyword,
    start,
    type: undefined,
    passedEquals: false,
    passedArrow: false,
  });
}

function openRound(frames: readonly Frame[], tokens: readonly IToken[], i: number): Frame {
  const before = tokens[i - 1];
  const top = frames.at(-1);
  if (!before || !isWord(before)) return { kind: "group" };
  if (top?.kind === "declaration" && top.keyword === "block" && !top.passedEquals)
    return { kind: "parameters" };
  const opens = tokens[i - 2]?.tokenType === t.Equals;
  return { kind: "call", callee: before, opens, key: undefined, unnamed: 0, words: [], keys: [] };
}

function isSizes(frames: readonly Frame[], before: IToken | undefined): boolean {
  const top = frames.at(-1);
  if (top?.kind !== "declaration" && top?.kind !== "body") return false;
  if (before?.tokenType === t.Colon) return true;
  return top.kind === "declaration" && !top.passedEquals;
}

function openCurly(frames: readonly Frame[], token: IToken, before: IToken | undefined): Frame {
  const top = frames.at(-1);
  const settings = (owner: string): Frame => ({ kind: "settings", owner, key: undefined, keys: [] });
  if (top?.kind === "settings") return settings(top.key ?? "");
  if (top?.kind === "call") return settings(top.key ?? "");
  if (top?.kind === "declaration") {
    const { keyword } = top;
    if (keyword === "import") return { kind: "imports" };
    if (keyword === "data" || keyword === "train" || keyword === "expect") return settings(keyword);
    if (keyword === "input") return settings(keyword);
    if (keyword === "head" && !isCount(before)) return settings(keyword);
  }
  return { kind: "body", start: token.startOffset };
}

/** In `repeat 3 {` and `repeat n - 1 {` the brace follows a number; nothing else in a head's pipeline ends in one. */
function isCount(before: IToken | undefined): boolean {
  return before?.tokenType === t.Number;
}

function close(frames: Frame[], type: TokenType): void {
  const fits = (frame: Frame) =>
    type === t.CloseRound
      ? frame.kind === "call" || frame.kind === "group" || frame.kind === "parameters"
      : type === t.CloseSquare
        ? frame.kind === "list" || frame.kind === "sizes"
        : frame.kind === "body" || frame.kind === "settings" || frame.kind === "imports";
  const at = frames.findLastIndex(fits);
  if (at >= 0) frames.splice(at);
}

function afterColon(top: Frame | undefined, before: IToken | undefined, after: IToken | undefined): void {
  if (!before) return;
  if (top?.kind === "call" || top?.kind === "settings") {
    top.key = before.image;
    top.keys.push(before.image);
  } else if (top?.kind === "declaration" && !top.passedEquals && after && isWord(after)) {
    top.type = after.image;
  }
}
