import type { IToken } from "chevrotain";
import * as t from "../../../grammar/tokens.js";
import { fusions } from "../../catalogue/fusions/index.js";
import { headKinds } from "../../catalogue/heads/index.js";
import { inputKinds } from "../../catalogue/inputs/index.js";
import { shapeText } from "../../shape/shape.js";
import type { Analysis } from "../analysis.js";
import { isInComment } from "../comments.js";
import { calleeOf, unnamedHere } from "../expected.js";
import { incomingShape } from "../incoming.js";
import { bodyKeywords, topKeywords } from "../keywords.js";
import { endOf, isWord, placeAt } from "../place.js";
import type { CallFrame, DeclarationFrame, Place } from "../place.js";
import { argumentItems } from "./arguments.js";
import { importItems } from "./imports.js";
import { textItems } from "./in-quotes.js";
import { settingItems } from "./in-settings.js";
import { plainItem } from "./item.js";
import type { CompletionItem } from "./item.js";
import { memberItems } from "./members.js";
import { flowItems, fusionItems, joinedItems, stepItems } from "./steps.js";
import { namedValues, valueItems } from "./values.js";
import { keywordItems, typeItems } from "./words.js";

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
  if (inQuotes) return { start: inQuotes.start, items: byRank(inQuotes.items) };
  const start = place.word?.startOffset ?? offset;
  // Nothing can be written right behind a number.
  if (place.before?.tokenType === t.Number && place.before.endOffset === start - 1)
    return { start, items: [] };
  const items = itemsAt(analysis, place, start);
  const end = place.word ? endOf(place.word) : offset;
  const behind = analysis.tokens().find((token) => token.startOffset >= end);
  return { start, items: byRank(behind?.tokenType === t.Colon ? items.map(withoutColon) : items) };
}

function withoutColon(item: CompletionItem): CompletionItem {
  return { ...item, insert: item.insert.replace(/: $/, "") };
}

function byRank(items: readonly CompletionItem[]): readonly CompletionItem[] {
  return [...items].sort((a, b) => a.rank - b.rank);
}

function itemsAt(analysis: Analysis, place: Place, offset: number): readonly CompletionItem[] {
  const { frames, before } = place;
  const frame = frames.at(-1);
  if (before?.tokenType === t.Repeat) return namedValues(analysis, offset);
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
    case "list": {
      const items = valueItems(analysis, offset, frames);
      return items.filter(({ label }) => !frame.words.includes(label));
    }
    case "group":
      return valueItems(analysis, offset, frames);
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
      return keyword === "input" ? valueItems(analysis, offset, frames) : arrowItems(analysis, place, offset);
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
      return valueItems(analysis, offset, place.frames);
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
  const values = () => valueItems(analysis, offset, frames);
  if (before?.tokenType !== t.OpenRound && before?.tokenType !== t.Comma)
    return isValueEnd(before) ? [] : values();
  const callee = calleeOf(analysis, frames, frames.length - 1);
  if (!callee) return namedValues(analysis, offset);
  const fusion = fusions.get(callee.kind === "callable" ? callee.callable.name : "");
  const flowing = frames.some((f) => f.kind === "body") ? keywordItems(["in"]) : [];
  const first = fusion
    ? [...flowing, ...joinedItems(analysis, offset, fusion, frame.words)]
    : unnamedHere(callee, frame) === undefined
      ? []
      : values();
  return [...first, ...argumentItems(callee, frame)];
}

/** Whether a value, and not an operator or a colon, stands before: then only a comma or a bracket can follow. */
function isValueEnd(before: IToken | undefined): boolean {
  if (!before) return false;
  const { tokenType } = before;
  return isWord(before) || tokenType === t.Number || tokenType === t.Text || tokenType === t.CloseRound;
}
