import * as t from "../../../grammar/tokens.js";
import { quantityOf } from "../../3-check/network/budget.js";
import { headKinds } from "../../catalogue/heads/index.js";
import { inputKinds } from "../../catalogue/inputs/index.js";
import { sources } from "../../parts/sources/index.js";
import { typeText } from "../../catalogue/type-kind.js";
import { span } from "../../text/source.js";
import type { Span } from "../../text/source.js";
import type { Analysis } from "../analysis.js";
import { columnsOf, columnText } from "../data.js";
import { optionDoc } from "../docs.js";
import { calleeOf, valuesAt } from "../expected.js";
import { grouped } from "../figures.js";
import { keywordHelp } from "../keywords.js";
import { endOf, isWord, placeAt } from "../place.js";
import type { Frame } from "../place.js";
import { settingHelp } from "../settings.js";
import { callCard } from "./cards.js";
import { code, joined } from "./markdown.js";

/** Words that the spec does not declare: options, settings, types, losses, columns, keywords. */
export function wordHover(analysis: Analysis, offset: number): { span: Span; text: string } | undefined {
  const tokens = analysis.tokens();
  const i = tokens.findLastIndex((token) => token.startOffset <= offset && offset <= endOf(token));
  const token = tokens[i];
  if (!token || !(isWord(token) || token.tokenType === t.Text)) return undefined;
  const { frames } = placeAt(tokens, token.startOffset);
  const before = tokens[i - 1];
  const frame = frames.at(-1);
  const isBudget = frame?.kind === "settings" && frame.owner === "expect";
  const isKey = isBudget || tokens[i + 1]?.tokenType === t.Colon;
  const text =
    before?.tokenType === t.Dot
      ? columnHover(analysis, tokens[i - 2]?.image ?? "", token.image)
      : isKey && isWord(token)
        ? keyHover(analysis, frames, token.image)
        : (typeHover(frames, token.image) ??
          valueHover(analysis, frames, token.image) ??
          keywordHover(token.image));
  return text === undefined
    ? undefined
    : { span: span(analysis.file, token.startOffset, endOf(token)), text };
}

function columnHover(analysis: Analysis, source: string, written: string): string | undefined {
  const name = written.startsWith('"') ? written.slice(1, -1) : written;
  const column = columnsOf(analysis, source).find((c) => c.name === name);
  if (!column) return undefined;
  const texts = column.texts?.slice(0, 20).join(", ");
  return joined(code(`${source}.${written}: ${columnText(column)}`), texts);
}

/** An option of a call, or a setting. */
function keyHover(analysis: Analysis, frames: readonly Frame[], key: string): string | undefined {
  const frame = frames.at(-1);
  if (frame?.kind === "settings") {
    const help = settingHelp(frame.owner, key);
    const now = quantityOf(key, analysis.model.totals);
    const isBudget = frame.owner === "expect" && now !== undefined;
    if (help && isBudget) return joined(code(key), `${help.doc}: ${grouped(now)}`);
    return help && joined(code(key), `${help.doc}${help.usual ? ` · for example \`${help.usual}\`` : ""}`);
  }
  const callee = calleeOf(analysis, frames, frames.length - 1);
  if (callee?.kind !== "callable" || !Object.hasOwn(callee.callable.options, key)) return undefined;
  const option = callee.callable.options[key];
  return option && joined(code(`${callee.callable.name}(${key}: …)`), optionDoc(option));
}

function typeHover(frames: readonly Frame[], word: string): string | undefined {
  const frame = frames.at(-1);
  if (frame?.kind !== "declaration" || frame.passedEquals) return undefined;
  const kind =
    frame.keyword === "head"
      ? headKinds.get(word)
      : frame.keyword === "input"
        ? inputKinds.get(word)
        : undefined;
  return kind && joined(code(typeText(kind)), kind.doc);
}

function valueHover(analysis: Analysis, frames: readonly Frame[], word: string): string | undefined {
  const { calls, words, option } = valuesAt(analysis, frames);
  const call =
    calls.find((c) => c.name === word) ??
    (frames.at(-1)?.kind === "settings" ? sources.get(word) : undefined);
  if (call) return callCard(call);
  return option && words.includes(word) ? joined(code(word), optionDoc(option)) : undefined;
}

function keywordHover(word: string): string | undefined {
  const help = Object.hasOwn(keywordHelp, word) ? keywordHelp[word] : undefined;
  return help && joined(code(word), help.doc);
}
