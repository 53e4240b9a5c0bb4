import type { IToken } from "chevrotain";
import * as t from "../../../grammar/tokens.js";
import { inputKinds } from "../../catalogue/inputs/index.js";
import { headKinds } from "../../catalogue/heads/index.js";
import { typeText } from "../../catalogue/type-kind.js";
import type { TypeKind } from "../../catalogue/type-kind.js";
import { shapeText } from "../../shape/shape.js";
import { parse } from "../../1-parse/parse.js";
import { sourceFile } from "../../text/source.js";
import type { Analysis } from "../analysis.js";
import { calleeOf, valuesAt } from "../expected.js";
import { incomingShape } from "../incoming.js";
import { relativeTo } from "../paths.js";
import { bodyKeywords, keywordHelp, topKeywords } from "../keywords.js";
import { isWord, placeAt } from "../place.js";
import type { CallFrame, DeclarationFrame, Place, SettingsFrame } from "../place.js";
import { settingsOf } from "../settings.js";
import { isInComment } from "../comments.js";
import { argumentItems } from "./arguments.js";
import { plainItem } from "./item.js";
import type { CompletionItem } from "./item.js";
import { pathItems } from "./paths.js";
import { flowItems, fusionItems, stepItems } from "./steps.js";
import { columnItems, metricItems, namedValues, valueItems } from "./values.js";

export type { CompletionItem } from "./item.js";

export interface Completion {
  /** Where the word begins that an item takes the place of. */
  readonly start: number;
  readonly items: readonly CompletionItem[];
}

/** What can be written at an offset, what fits best first. */
export function completions(analysis: Analysis, offset: number): Completion {
  const place = placeAt(analysis.tokens(), offset);
  if (isInComment(analysis.ast, offset)) return { start: offset, items: [] };
  const inQuotes = textItems(analysis, place, offset);
  if (inQuotes) return inQuotes;
  const start = place.word?.startOffset ?? offset;
  // Nothing can be written right behind a number.
  if (place.before?.tokenType === t.Number && place.before.endOffset === start - 1)
    return { start, items: [] };
  const items = itemsAt(analysis, place, start);
  return { start, items: [...items].sort((a, b) => a.rank - b.rank) };
}

function itemsAt(analysis: Analysis, place: Place, offset: number): readonly CompletionItem[] {
  const { frames, before } = place;
  const frame = frames.at(-1);
  if (before?.tokenType === t.Dot) return memberItems(analysis, place);
  switch (frame?.kind) {
    case undefined:
      return keywordItems(topKeywords);
    case "declaration":
      return declarationItems(analysis, place, frame, offset);
    case "body":
      if (before?.tokenType === t.Colon) return assertItems(analysis, place);
      if (before?.tokenType === t.Arrow) return arrowItems(analysis, place, offset);
      return [...keywordItems(bodyKeywords), ...arrowItems(analysis, place, offset)];
    case "call":
      return callItems(analysis, place, frame, offset);
    case "settings":
      return settingItems(analysis, place, frame, offset);
    case "list":
    case "group":
      return valueItems(analysis, offset, valuesAt(analysis, frames));
    case "sizes":
      return namedValues(analysis, offset);
    case "imports":
      return importItems(analysis, offset);
    case "parameters":
      return before?.tokenType === t.Equals ? namedValues(analysis, offset) : [];
  }
}

function declarationItems(
  analysis: Analysis,
  place: Place,
  frame: DeclarationFrame,
  offset: number,
): readonly CompletionItem[] {
  const { before, frames } = place;
  const { keyword } = frame;
  if (before?.startOffset === frame.start) return keyword === "optional" ? keywordItems(["input"]) : [];
  switch (before?.tokenType) {
    case t.Colon:
      if (frame.passedEquals) return assertItems(analysis, place);
      return keyword === "head" ? typeItems(headKinds) : keyword === "input" ? typeItems(inputKinds) : [];
    case t.Equals:
      return beginningItems(analysis, place, keyword, offset);
    case t.Arrow:
      return keyword === "input"
        ? valueItems(analysis, offset, valuesAt(analysis, frames))
        : arrowItems(analysis, place, offset);
    case t.Plus:
    case t.Minus:
    case t.Times:
    case t.Over:
      return namedValues(analysis, offset);
    default:
      return frames.length > 1
        ? [...keywordItems(bodyKeywords), ...arrowItems(analysis, place, offset)]
        : keywordItems(topKeywords);
  }
}

/** After `=`. */
function beginningItems(
  analysis: Analysis,
  place: Place,
  keyword: string,
  offset: number,
): readonly CompletionItem[] {
  const flowing = place.frames.length > 1 ? keywordItems(["in"]) : [];
  switch (keyword) {
    case "fuse":
      return fusionItems();
    case "shared":
      return stepItems(analysis, offset, undefined);
    case "branch":
    case "trunk":
    case "head":
      return [...flowing, ...flowItems(analysis, offset)];
    case "input":
    case "const":
    case "param":
      return valueItems(analysis, offset, valuesAt(analysis, place.frames));
    default:
      return [];
  }
}

function arrowItems(analysis: Analysis, place: Place, offset: number): readonly CompletionItem[] {
  const repeat = place.before?.tokenType === t.Arrow ? keywordItems(["repeat"]) : [];
  return [...stepItems(analysis, offset, incomingShape(analysis, place)), ...repeat];
}

function assertItems(analysis: Analysis, place: Place): readonly CompletionItem[] {
  const shape =
    place.before && incomingShape(analysis, { ...place, before: { ...place.before, tokenType: t.Arrow } });
  return shape ? [plainItem("value", shapeText(shape), "the shape here", { rank: 1 })] : [];
}

function callItems(
  analysis: Analysis,
  place: Place,
  frame: CallFrame,
  offset: number,
): readonly CompletionItem[] {
  const { before, frames } = place;
  const values = () => valueItems(analysis, offset, valuesAt(analysis, frames));
  if (before?.tokenType !== t.OpenRound && before?.tokenType !== t.Comma)
    return isValueEnd(before) ? [] : values();
  const callee = calleeOf(analysis, frames, frames.length - 1);
  if (!callee) return namedValues(analysis, offset);
  const isFusion = callee.kind === "callable" && "sources" in callee.callable;
  const flowing = frames.some((f) => f.kind === "body") ? keywordItems(["in"]) : [];
  return [
    ...(isFusion ? [...flowing, ...flowItems(analysis, offset)] : values()),
    ...argumentItems(callee, frame),
  ];
}

/** Whether a value, and not an operator or a colon, stands before: then only a comma or a bracket can follow. */
function isValueEnd(before: IToken | undefined): boolean {
  if (!before) return false;
  const { tokenType } = before;
  return isWord(before) || tokenType === t.Number || tokenType === t.Text || tokenType === t.CloseRound;
}

function settingItems(
  analysis: Analysis,
  place: Place,
  frame: SettingsFrame,
  offset: number,
): readonly CompletionItem[] {
  const { before, frames } = place;
  if (before?.tokenType === t.Colon) {
    const { owner, key } = frame;
    const usual = key === undefined ? undefined : settingsOf(owner)[key]?.usual;
    const example = usual ? [plainItem("value", usual, "for example", { rank: 4 })] : [];
    const items = valueItems(analysis, offset, valuesAt(analysis, frames));
    return items.some(({ label }) => usual?.startsWith(label)) ? items : [...items, ...example];
  }
  const operators = [t.Plus, t.Minus, t.Times, t.Over, t.Below, t.AtMost, t.Above, t.AtLeast];
  if (before && operators.includes(before.tokenType)) return namedValues(analysis, offset);
  return Object.entries(settingsOf(frame.owner)).flatMap(([name, { doc, usual }]): CompletionItem[] => {
    if (frame.keys.includes(name)) return [];
    const joint = frame.owner === "expect" ? " < " : ": ";
    return [
      plainItem("setting", name, doc, {
        doc: usual && `for example \`${name}${joint}${usual}\``,
        insert: name + joint,
        rank: 1,
      }),
    ];
  });
}

/** After a dot: columns of a source, or what can be watched of a head. */
function memberItems(analysis: Analysis, place: Place): readonly CompletionItem[] {
  const tokens = analysis.tokens();
  const dot = tokens.findIndex((token) => token.startOffset === place.before?.startOffset);
  const of = tokens[dot - 1]?.image ?? "";
  return [
    ...columnItems(analysis, of),
    ...(columnItems(analysis, of).length > 0 ? [] : headItems(analysis, of)),
  ];
}

function headItems(analysis: Analysis, name: string): readonly CompletionItem[] {
  const known = analysis.model.heads.some((head) => head.name === name);
  return known ? metricItems(analysis, name) : [];
}

function keywordItems(words: readonly string[]): readonly CompletionItem[] {
  return words.map((word) => {
    const { doc = "", snippet = word } = keywordHelp[word] ?? {};
    return plainItem("keyword", word, doc, { doc, insert: snippet, isSnippet: snippet !== word, rank: 6 });
  });
}

function typeItems(kinds: ReadonlyMap<string, TypeKind>): readonly CompletionItem[] {
  return [...kinds.values()].map((kind) => {
    const sizes = kind.sizes.optional ? [] : kind.sizes.names.map((name, i) => `\${${i + 1}:${name}}`);
    const insert = sizes.length > 0 ? `${kind.name}[${sizes.join(", ")}]` : kind.name;
    return plainItem("type", kind.name, typeText(kind), {
      doc: kind.doc,
      insert,
      isSnippet: sizes.length > 0,
      rank: 1,
    });
  });
}

/** Within the braces of an import: what the file has. */
function importItems({ ast, file, host }: Analysis, offset: number): readonly CompletionItem[] {
  const declaration = ast.declarations.findLast((d) => d.kind === "import" && d.span.start < offset);
  if (declaration?.kind !== "import") return [];
  const path = relativeTo(file.path, declaration.path.value);
  const text = host.readText(path);
  if (text === undefined) return [];
  return parse(sourceFile(path, text)).value.declarations.flatMap((d): CompletionItem[] => {
    if (d.kind !== "const" && d.kind !== "block") return [];
    if (declaration.names.some((name) => name.text === d.name.text)) return [];
    return [
      plainItem(d.kind === "block" ? "block" : "value", d.name.text, d.kind, { doc: d.doc ?? "", rank: 1 }),
    ];
  });
}

/** Within quotes: paths of files, or nothing. */
function textItems(analysis: Analysis, place: Place, offset: number): Completion | undefined {
  const open = place.text ? place.text.startOffset : openQuote(analysis.file.text, offset);
  if (open === undefined) return undefined;
  const written = analysis.file.text.slice(open + 1, offset);
  const start = open + 1 + written.lastIndexOf("/") + 1;
  const frame = place.frames.at(-1);
  const isImport = frame?.kind === "declaration" && frame.keyword === "import";
  if (isImport) return { start, items: pathItems(analysis, written, [".mcnn"]) };
  const expected = valuesAt(analysis, place.frames);
  return { start, items: expected.path === "file" ? pathItems(analysis, written, []) : [] };
}

/** Where the quotes open that are not closed on this line yet. */
function openQuote(text: string, offset: number): number | undefined {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  const quotes = [...line.replace(/\\./g, "__").matchAll(/"/g)].map((match) => match.index);
  const last = quotes.at(-1);
  return last === undefined || quotes.length % 2 === 0 ? undefined : offset - line.length + last;
}
