import type { CstNode, IRecognitionException, IToken } from "chevrotain";
import { EOF, tokenLabel } from "chevrotain";
import { lexer, parseDeclaration } from "../../grammar/parser.js";
import * as t from "../../grammar/tokens.js";
import type { Diagnostic, Edit, Fix, Outcome } from "../diagnostics/diagnostic.js";
import { nearest } from "../text/nearest.js";
import { E0101, E0102, E0103, E0104, E0105, E0106 } from "../diagnostics/messages.generated.js";
import { maxFileLength } from "../limits.js";
import { span } from "../text/source.js";
import type { SourceFile, Span } from "../text/source.js";
import type { Ast, Comment, Declaration } from "./ast.js";
import { balance, endOf } from "./balance.js";
import { docComments } from "./doc-comments.js";
import { arrows, placeIn, fixAfter, fixFor } from "./syntax-fixes.js";
import { toDeclaration } from "./to-ast.js";
import { primaryErrors } from "./primary-errors.js";

const starters = new Set(t.declarationKeywords);
const starterWords = t.declarationKeywords.flatMap((k) => (typeof k.PATTERN === "string" ? [k.PATTERN] : []));
const naming = new Set([t.Const, t.Param, t.Input, t.Block, t.Shared, t.Branch, t.Fuse, t.Trunk, t.Head]);

/** From text to tree. Total: whatever the text, it gives the declarations that can be read, and why others cannot. */
export function parse(file: SourceFile): Outcome<Ast> {
  if (file.text.length > maxFileLength) {
    const value: Ast = { file, declarations: [], comments: [], lost: new Set(), broken: [] };
    return {
      value,
      diagnostics: [
        E0104(
          {
            what: "the file is too large",
            why: `it has ${file.text.length} characters; at most ${maxFileLength} are allowed`,
          },
          span(file, 0, 0),
        ),
      ],
    };
  }
  const lexed = lexer.tokenize(file.text);
  const diagnostics = lexed.errors.map((e) => badCharacters(file, e.offset, e.length));
  const comments = (lexed.groups["comments"] ?? []).map((token) => comment(file, token));
  const balanced = balance(file, lexed.tokens);
  diagnostics.push(...balanced.diagnostics, ...lexed.tokens.flatMap((token) => badToken(file, token)));

  const docs = docComments(file, comments);
  const declarations: Declaration[] = [];
  const failing: IToken[][] = [];
  const parts = chunks(withoutUnits(balanced.tokens));
  for (const chunk of parts) {
    const first = chunk[0];
    if (!first) continue;
    if (!starters.has(first.tokenType)) {
      diagnostics.push(notADeclaration(file, chunk));
      failing.push(chunk);
      continue;
    }
    const { cst, errors } = parseDeclaration(chunk);
    diagnostics.push(...errors.filter((e) => !isToldElsewhere(e)).map((e) => syntaxError(file, chunk, e)));
    if (errors.length > 0) failing.push(chunk);
    const declaration = cst && read(file, cst, errors.length > 0, docs);
    if (declaration) declarations.push(declaration);
  }
  const failed = diagnostics.length > 0;
  const lost = failed ? lostNames(lexed.tokens, declarations, failing) : new Set<string>();
  const broken = brokenParts(file, parts, diagnostics);
  return {
    value: { file, declarations, comments, lost, broken },
    diagnostics: primaryErrors(diagnostics, broken),
  };
}

function read(file: SourceFile, cst: CstNode, broken: boolean, docs: (offset: number) => string | undefined) {
  return toDeclaration({ file, broken, docs }, cst);
}

/** Splits the text at the keywords that begin a declaration outside all brackets. */
export function chunks(tokens: readonly IToken[]): IToken[][] {
  const all: IToken[][] = [];
  let depth = 0;
  let afterOptional = false;
  for (const [i, token] of tokens.entries()) {
    const begins =
      depth === 0 &&
      starters.has(token.tokenType) &&
      tokens[i + 1]?.tokenType !== t.Colon &&
      tokens[i + 1]?.tokenType !== t.Arrow &&
      !afterOptional &&
      !isNamed(token, tokens[i - 1], tokens[i - 2]);
    if (begins || all.length === 0) all.push([]);
    all.at(-1)?.push(token);
    afterOptional = token.tokenType === t.Optional;
    if (
      token.tokenType === t.OpenRound ||
      token.tokenType === t.OpenSquare ||
      token.tokenType === t.OpenCurly
    )
      depth++;
    if (
      token.tokenType === t.CloseRound ||
      token.tokenType === t.CloseSquare ||
      token.tokenType === t.CloseCurly
    )
      depth--;
  }
  return all;
}

/** Whether what follows is a name, be it a keyword: `digits.input`, or `branch data = …`, which is an error of its own. */
function isNamed(token: IToken, before: IToken | undefined, first: IToken | undefined): boolean {
  // A dot at the end of a line has nothing behind it yet: it does not swallow the next declaration.
  if (before?.tokenType === t.Dot) return before.startLine === token.startLine;
  return before !== undefined && naming.has(before.tokenType) && first?.tokenType !== t.Dot;
}

function comment(file: SourceFile, token: IToken): Comment {
  const kind =
    token.tokenType === t.DocComment ? "doc" : token.tokenType === t.LineComment ? "line" : "block";
  return { kind, span: span(file, token.startOffset, endOf(token)) };
}

function badCharacters(file: SourceFile, offset: number, length: number): Diagnostic {
  const at = span(file, offset, offset + length);
  const text = file.text.slice(offset, offset + length);
  if (text.startsWith("/*")) return E0103({ what: "a comment is never closed", why: "no `*/` ends it" }, at);
  const instead = lookalikes.get(text[0] ?? "");
  const shown = [...text].slice(0, 12).join("");
  const more = { character: `\`${shown}\``, why: characterHint(instead) };
  if (file.text.startsWith("|>", offset)) {
    const token = { startOffset: offset, image: "|", tokenTypeIdx: 0, tokenType: t.Arrow };
    return E0102({ ...more, why: "mcnn writes `->`" }, at, { fixes: [arrows({ file, token })] });
  }
  if (instead === undefined || length > 1) return E0102(more, at);
  const title = instead === "" ? `leave out \`${shown}\`` : `write \`${instead}\``;
  const edits = [{ span: at, newText: instead }, ...closingQuote(file, offset, instead)];
  return E0102(more, at, { fixes: [{ title, edits }] });
}

/** Quotes come in pairs, and so do the wrong ones. */
function closingQuote(file: SourceFile, offset: number, instead: string): Edit[] {
  const rest = instead === '"' ? /^.([^\n]*?)[“”'‘’`]/.exec(file.text.slice(offset, offset + 1000)) : null;
  if (!rest) return [];
  const end = offset + rest[0].length;
  return [{ span: span(file, end - 1, end), newText: '"' }];
}

function characterHint(instead: string | undefined): string {
  if (instead === undefined) return "it stands outside of strings and comments";
  return instead === "" ? "a line end or a space is enough" : `mcnn writes \`${instead}\``;
}

/** What typists and word processors put in place of the language's own characters. */
const lookalikes = new Map([
  ["“", '"'],
  ["”", '"'],
  ["'", '"'],
  ["‘", '"'],
  ["’", '"'],
  ["`", '"'],
  ["→", "->"],
  ["×", "*"],
  ["÷", "/"],
  ["−", "-"],
  ["–", "-"],
  [";", ""],
  ["#", "//"],
]);

function openText(file: SourceFile, token: IToken): Diagnostic {
  const end = endOf(token);
  return E0103(
    { what: "a string is never closed", why: 'no `"` on this line ends it' },
    span(file, token.startOffset, end),
    { fixes: [{ title: 'write `"`', edits: [{ span: span(file, end, end), newText: '"' }] }] },
  );
}

function badToken(file: SourceFile, token: IToken): Diagnostic[] {
  if (token.tokenType === t.OpenText) return [openText(file, token)];
  if (token.tokenType !== t.Number) return [];
  const { image } = token;
  const end = endOf(token);
  const glued = /^[\p{ID_Continue}]+/u.exec(file.text.slice(end, end + 40))?.[0];
  const value = Number(image.replaceAll("_", ""));
  const why =
    glued !== undefined
      ? "letters follow its digits"
      : /_(?!\d)/.test(image)
        ? "`_` may stand between two digits only"
        : !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))
          ? "it is too large to be kept exactly"
          : undefined;
  if (why === undefined) return [];
  const at = span(file, token.startOffset, end + (glued?.length ?? 0));
  const times = glued === undefined ? undefined : units.get(glued.toLowerCase());
  const written = times === undefined ? undefined : String(Number((value * times).toPrecision(12)));
  const fixes =
    written === undefined ? [] : [{ title: `write \`${written}\``, edits: [{ span: at, newText: written }] }];
  return [E0106({ text: image + (glued ?? ""), why }, at, { fixes })];
}

/** Letters right behind a number were told with it. */
function withoutUnits(tokens: readonly IToken[]): IToken[] {
  return tokens.filter((token, i) => {
    const before = tokens[i - 1];
    const glued = before?.tokenType === t.Number && endOf(before) === token.startOffset;
    return !glued || token.tokenType !== t.Identifier;
  });
}

/** What people write after a large number. */
const units: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
]);

function notADeclaration(file: SourceFile, chunk: readonly IToken[], token = chunk[0]): Diagnostic {
  const start = token?.startOffset ?? 0;
  const at = span(file, start, token ? endOf(token) : start);
  const slip = token && fixAfter(placeIn(file, chunk, token));
  if (slip) return E0101({ found: show(token), expected: slip.expected ?? "" }, at, { fixes: slip.fixes });
  const near = token && nearest(token.image, starterWords);
  return E0101(
    { found: show(token), expected: "a declaration, which begins with one of " + starterWords.join(", ") },
    at,
    near === undefined
      ? {}
      : { fixes: [{ title: `write \`${near}\``, edits: [{ span: at, newText: near }] }] },
  );
}

/** Brackets that were put in have no text, and their error is told. */
function isToldElsewhere({ token }: IRecognitionException): boolean {
  return token.image === "" && token.tokenType !== EOF;
}

function syntaxError(file: SourceFile, chunk: readonly IToken[], error: IRecognitionException): Diagnostic {
  const token = error.token;
  const atEnd = token.tokenType === EOF || token.image === "";
  const previous = "previousToken" in error ? (error.previousToken as IToken | undefined) : undefined;
  const offset =
    Number.isNaN(token.startOffset) || atEnd ? (previous ? endOf(previous) : 0) : token.startOffset;
  const at = atEnd ? span(file, Math.max(0, offset - 1), offset) : span(file, offset, endOf(token));
  const wanted = wantedBy(error);
  if (wanted === "a name" && keywordTypes.has(token.tokenType))
    return E0105({ name: token.image }, at, { fixes: [renaming(file, chunk, token)] });
  if (error.name === "NotAllInputParsedException" && !atEnd) return notADeclaration(file, chunk, token);
  if (atEnd) return E0101({ found: "the end of this part", expected: wanted }, at);
  const unended = colonWithoutValue(chunk, token);
  if (unended)
    return E0101(
      { found: "the end of the line", expected: "a value" },
      span(file, unended.startOffset, endOf(unended)),
    );
  const { expected = wanted, fixes } = fixFor(placeIn(file, chunk, token), wanted);
  return E0101({ found: show(token), expected }, at, { fixes });
}

/** A setting that has no value yet takes the next line's name for it, and that line's colon is too many. */
function colonWithoutValue(chunk: readonly IToken[], token: IToken): IToken | undefined {
  const at = chunk.indexOf(token);
  const [colon, name] = [chunk[at - 2], chunk[at - 1]];
  const runsOn = token.tokenType === t.Colon && colon?.tokenType === t.Colon;
  return runsOn && name && (name.startLine ?? 0) > (colon.startLine ?? 0) ? colon : undefined;
}

/** Another name for what has a keyword's, here and wherever a pipeline or a call speaks of it. */
function renaming(file: SourceFile, chunk: readonly IToken[], token: IToken): Fix {
  const { image } = token;
  const end = endOf(chunk.at(-1) ?? token);
  const uses = [
    ...file.text.slice(end).matchAll(new RegExp(`(?<=[=(,]\\s*)${image}(?=\\s*(?:->|[,)]))`, "g")),
  ];
  const starts = [token.startOffset, ...uses.map((use) => end + use.index)];
  return {
    title: `call it \`${image}_\``,
    edits: starts.map((at) => ({ span: span(file, at, at + image.length), newText: `${image}_` })),
  };
}

const keywordTypes = new Set(t.tokenTable.filter((e) => e.category === "keyword").map((e) => e.type));

/** Chevrotain says what it wanted in its message only; its own provider is set in the parser's terms. */
function wantedBy(error: IRecognitionException): string {
  const mismatch = /Expecting token of type --> (\w+) <--/.exec(error.message);
  const name = mismatch?.[1];
  if (name === undefined) return inRule(error);
  if (name === "Identifier" || name === "Word") return "a name";
  const entry = t.tokenTable.find((e) => e.type.name === name);
  const pattern = entry?.type.PATTERN;
  return typeof pattern === "string"
    ? `\`${pattern}\``
    : entry
      ? `a ${tokenLabel(entry.type).toLowerCase()}`
      : name;
}

const ruleNames: Readonly<Record<string, string>> = {
  factor: "a value",
  expression: "a value",
  term: "a value",
  step: "a layer or a name",
  call: "a layer or a name",
  settings: "a setting, `name: value`",
  body: "a step or a declaration",
  limit: "`<` or `<=`",
  reference: "a name",
};

function inRule(error: IRecognitionException): string {
  const rule = error.context.ruleStack.at(-1) ?? "";
  return ruleNames[rule] ?? "something else";
}

function show(token: IToken | undefined): string {
  if (!token) return "nothing";
  const image = token.image.length > 40 ? `${token.image.slice(0, 40)}…` : token.image;
  return `\`${image}\``;
}

/** From declaration to declaration: the parts in which something could not be read. */
function brokenParts(
  file: SourceFile,
  parts: readonly IToken[][],
  diagnostics: readonly Diagnostic[],
): Span[] {
  // What is indented may be the rest of a block whose beginning could not be read.
  const starts = parts.flatMap(([first]) => (first?.startColumn === 1 ? [first.startOffset] : []));
  return diagnostics.map(({ span: { start } }) => {
    const next = starts.findIndex((s) => s > start);
    const end = next < 0 ? file.text.length : (starts[next] ?? 0);
    return span(file, starts.findLast((s) => s <= start) ?? 0, end);
  });
}

/** Names that some declaration was to give but that are in no tree. */
function lostNames(
  tokens: readonly IToken[],
  declarations: readonly Declaration[],
  failing: readonly IToken[][],
): Set<string> {
  const kept = new Set(declarations.flatMap((d) => ("name" in d ? [d.name.text] : [])));
  const lost = new Set<string>();
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    // A misspelt keyword still stands before a name and `=` or `:`.
    const declares =
      naming.has(token.tokenType) || (token.tokenType === t.Identifier && isDeclared(tokens[i + 2]));
    if (declares && next?.tokenType === t.Identifier && !kept.has(next.image)) lost.add(next.image);
  }
  for (const part of failing) {
    if (part[0]?.tokenType === t.Model) lost.add("model");
    for (const [i, { image, tokenType }] of part.entries()) {
      const named = part[i + 1]?.tokenType === t.Colon || part[i + 1]?.tokenType === t.Equals;
      const follows = part[i - 1]?.tokenType === t.Identifier;
      if (tokenType === t.Identifier && (named || follows) && !kept.has(image)) lost.add(image);
    }
  }
  return lost;
}

function isDeclared(after: IToken | undefined): boolean {
  return after?.tokenType === t.Equals || after?.tokenType === t.Colon;
}
