import type { IToken } from "chevrotain";
import * as t from "../../grammar/tokens.js";
import type { Edit, Fix } from "../diagnostics/diagnostic.js";
import { span } from "../text/source.js";
import type { SourceFile } from "../text/source.js";
import { endOf } from "./balance.js";

/** What a slip of the hand most likely meant. */
export interface SyntaxFix {
  /** What belongs here, where that can be said better than by the grammar. */
  readonly expected?: string;
  readonly fixes: readonly Fix[];
}

/** Words with which other languages declare things. */
const otherKeywords: ReadonlyMap<string, string> = new Map([
  ["let", "const"],
  ["var", "const"],
  ["val", "const"],
  ["def", "block"],
  ["function", "block"],
  ["module", "block"],
  ["layer", "branch"],
  ["node", "branch"],
  ["output", "head"],
  ["target", "head"],
  ["network", "model"],
  ["merge", "fuse"],
]);

/** The token that is wrong, with what stands around it in its declaration. */
export interface Place {
  readonly file: SourceFile;
  readonly token: IToken;
  readonly before: readonly IToken[];
  readonly after: readonly IToken[];
}

export function placeIn(file: SourceFile, tokens: readonly IToken[], token: IToken): Place {
  const at = tokens.indexOf(token);
  return at < 0
    ? { file, token, before: tokens, after: [] }
    : { file, token, before: tokens.slice(0, at), after: tokens.slice(at + 1) };
}

/** Where `wanted` belongs and something else stands. */
export function fixFor(place: Place, wanted: string): SyntaxFix {
  const { token, before } = place;
  const kind = token.tokenType;
  const round = kind === t.OpenRound;
  if (wanted === "`:`" && kind === t.OpenSquare) return { fixes: kindFor(place) };
  if (wanted === "`:`") return { fixes: [kind === t.Equals ? write(place, ":") : insert(place, ": ")] };
  if (wanted === "`=`" && kind === t.Colon) return { fixes: [write(place, " =")] };
  if (wanted === "`=`" && round && before[0]?.tokenType === t.Fuse)
    return { expected: "a name and `=`", fixes: [nameIt(place)] };
  if (wanted === "`=`" && round) return squareBrackets(place);
  if (wanted === "`<` or `<=`" && kind === t.Equals) return { fixes: [write(place, "<=")] };
  if (wanted === "`{`" && round) return { fixes: brackets(place, "{", "}") };
  if (wanted === "`{`" && kind === t.Identifier && before[0]?.tokenType === t.Import)
    return { fixes: [write(place, `{ ${token.image} }`)] };
  if (wanted === "`[`" && kind === t.Number) return { fixes: [write(place, `[${token.image}]`)] };
  if (wanted === "`)`" && kind === t.Equals)
    return { expected: "`:` between an option and its value", fixes: [colons(place)] };
  if (wanted === "`)`" && kind === t.Comma) return tuples(place);
  if (wanted === "`}`" && kind === t.Arrow && settingOf(place) === "target")
    return {
      expected: "`}`: a target is taken as it is; `rescaling` may end the head's pipeline",
      fixes: [],
    };
  if (wanted === "`)`" || wanted === "`]`") return betweenValues(place);
  if (wanted === "a name" && kind === t.Text) return { fixes: [write(place, token.image.slice(1, -1))] };
  if (wanted === "a layer or a name" && (kind === t.Arrow || kind === t.Text))
    return { fixes: [write(place, kind === t.Text ? token.image.slice(1, -1) : "")] };
  return { fixes: [] };
}

/** What follows a declaration that seemed complete. */
export function fixAfter(place: Place): SyntaxFix | undefined {
  const { file, token, before, after } = place;
  const previous = before.at(-1);
  if (!previous) return undefined;
  const next = file.text.slice(token.startOffset, token.startOffset + 3);
  const sameLine = previous.endLine === token.startLine;
  if (next.startsWith("=>") || next.startsWith("->") || /^-\s>/.test(next))
    return { expected: "`->`", fixes: [arrows(place)] };
  if (next.startsWith("--") && !sameLine)
    return { expected: "`//`, which begins a comment", fixes: [write(place, "//", 2)] };
  if (next.startsWith("/*")) return { expected: "`*/`, which ends a comment", fixes: [closeComment(place)] };
  const keyword = otherKeywords.get(token.image);
  if (keyword !== undefined && !sameLine)
    return { expected: `\`${keyword}\``, fixes: [write(place, keyword)] };
  if (after[0]?.tokenType === t.Equals && !sameLine)
    return { expected: "a declaration: `const`, `branch`, `fuse` …", fixes: keywordsFor(place) };
  if (!sameLine) return undefined;
  if (token.tokenType === t.Identifier)
    return { expected: "`->` before the next step", fixes: [insert(place, "-> ")] };
  if (token.tokenType === t.Comma) return { expected: "`->`: steps are joined by arrows", fixes: [] };
  if (token.tokenType === t.Plus)
    return { expected: "`->`; values are joined by a fusion, `fuse sum = add(a, b)`", fixes: [] };
  if (token.tokenType === t.Dot) return withoutPrefix(place);
  if (token.tokenType === t.OpenRound) return squareBrackets(place);
  return undefined;
}

function edit(file: SourceFile, start: number, end: number, newText: string): Edit {
  return { span: span(file, start, end), newText };
}

function write({ file, token }: Place, text: string, length = token.image.length): Fix {
  const { startOffset: start } = token;
  const title = text === "" ? `leave out \`${token.image}\`` : `write \`${text.trim()}\``;
  return { title, edits: [edit(file, start, start + length, text)] };
}

function insert({ file, token }: Place, text: string): Fix {
  const at = token.startOffset;
  // No space stays before a colon.
  const from = text.startsWith(":") ? file.text.slice(0, at).trimEnd().length : at;
  return { title: `write \`${text.trim()}\` before it`, edits: [edit(file, from, at, text)] };
}

function betweenValues(place: Place): SyntaxFix {
  const { file, token, before } = place;
  if (token.tokenType === t.Dot) {
    const previous = before.at(-1);
    const ends = previous?.tokenType === t.Number;
    const written = ends ? write(place, "") : write(place, "0.");
    return {
      expected: "a digit on both sides of a point",
      fixes: [{ ...written, title: ends ? "leave out the point" : "write `0.`" }],
    };
  }
  if (token.tokenType !== t.Number && token.tokenType !== t.Identifier && token.tokenType !== t.OpenSquare)
    return { fixes: [] };
  const at = endOf(before.at(-1) ?? token);
  return {
    expected: "`,` between two values",
    fixes: [{ title: "write `,` between them", edits: [edit(file, at, at, ",")] }],
  };
}

/** `input x[8]`: the kind that usually has so many sizes. */
function kindFor({ file, token, after }: Place): Fix[] {
  const close = after.findIndex((a) => a.tokenType === t.CloseSquare);
  const sizes = after.slice(0, close).filter((a) => a.tokenType === t.Comma).length;
  const kind = ["vector", "series", "image"][sizes];
  if (kind === undefined) return [];
  return [
    { title: `write \`: ${kind}\``, edits: [edit(file, token.startOffset, token.startOffset, `: ${kind}`)] },
  ];
}

function nameIt({ file, before }: Place): Fix {
  const at = before.at(-1)?.startOffset ?? 0;
  return { title: "name it: `joint =`", edits: [edit(file, at, at, "joint = ")] };
}

function squareBrackets(place: Place): SyntaxFix {
  return { expected: "`[`: sizes stand in square brackets", fixes: brackets(place, "[", "]") };
}

/** Other brackets in place of this one and its partner. */
function brackets({ file, token, after }: Place, open: string, close: string): Fix[] {
  let depth = 1;
  for (const other of after) {
    if (other.tokenType === t.OpenRound) depth++;
    if (other.tokenType === t.CloseRound) depth--;
    if (depth > 0) continue;
    const edits = [
      edit(file, token.startOffset, endOf(token), open),
      edit(file, other.startOffset, endOf(other), close),
    ];
    return [{ title: `write \`${open}\` … \`${close}\``, edits }];
  }
  return [];
}

/** The setting in whose value the token stands. */
function settingOf({ before }: Place): string | undefined {
  return before.findLast((_, i) => before[i + 1]?.tokenType === t.Colon)?.image;
}

/** `(3, 3)`: square brackets in place of the round ones around all values that are joined by commas. */
function tuples({ file, token, before, after }: Place): SyntaxFix {
  const open: { readonly at: IToken; readonly isValue: boolean; commas: number }[] = [];
  const edits: Edit[] = [];
  let previous: IToken | undefined;
  for (const here of [...before, token, ...after]) {
    const isValue = previous?.tokenType !== t.Identifier;
    if (here.tokenType === t.OpenRound) open.push({ at: here, isValue, commas: 0 });
    const around = open.at(-1);
    if (around && here.tokenType === t.Comma) around.commas += 1;
    if (here.tokenType === t.CloseRound) {
      open.pop();
      if (around?.isValue && around.commas > 0)
        edits.push(
          edit(file, around.at.startOffset, endOf(around.at), "["),
          edit(file, here.startOffset, endOf(here), "]"),
        );
    }
    previous = here;
  }
  return {
    expected: "`)`: several values are one list, in square brackets",
    fixes: [{ title: "write `[` … `]`", edits }],
  };
}

/** Colons in place of all equals signs of these brackets. */
function colons({ file, token, after }: Place): Fix {
  const close = after.findIndex((a) => a.tokenType === t.CloseRound);
  const signs = [token, ...after.slice(0, close)].filter((a) => a.tokenType === t.Equals);
  return { title: "write `:`", edits: signs.map((a) => edit(file, a.startOffset, endOf(a), ": ")) };
}

/** Arrows in place of what looks like them, to the end of the line. */
export function arrows({ file, token }: Pick<Place, "file" | "token">): Fix {
  const lineEnd = file.text.indexOf("\n", token.startOffset);
  const line = file.text.slice(token.startOffset, lineEnd < 0 ? undefined : lineEnd);
  const edits = [...line.matchAll(/=>|\|>|-\s+>/g)].map((match) => {
    const start = token.startOffset + match.index;
    return edit(file, start, start + match[0].length, "->");
  });
  return { title: "write `->`", edits };
}

function closeComment({ file, token }: Place): Fix {
  const lineEnd = file.text.indexOf("\n", token.startOffset);
  const at = lineEnd < 0 ? file.text.length : lineEnd;
  return { title: "write `*/` at the end of the line", edits: [edit(file, at, at, " */")] };
}

function keywordsFor({ file, token }: Place): Fix[] {
  return ["branch", "const", "fuse"].map((keyword) => ({
    title: `write \`${keyword}\` before it`,
    edits: [edit(file, token.startOffset, token.startOffset, `${keyword} `)],
  }));
}

/** `nn.ReLU()`: there are no modules. */
function withoutPrefix({ file, token, before, after }: Place): SyntaxFix {
  const expected = "the layer's name alone";
  const start = before.at(-1)?.startOffset;
  const dots = [token, ...after].filter((a, i) => i % 2 === 0 && a.tokenType === t.Dot);
  const last = dots.at(-1);
  if (start === undefined || !last) return { expected, fixes: [] };
  const prefix = file.text.slice(start, endOf(last));
  return {
    expected,
    fixes: [{ title: `leave out \`${prefix}\``, edits: [edit(file, start, endOf(last), "")] }],
  };
}
