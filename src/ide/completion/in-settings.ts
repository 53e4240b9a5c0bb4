import type { IToken } from "chevrotain";
import * as t from "../../../grammar/tokens.js";
import { quantityOf } from "../../3-check/network/budget.js";
import { sources } from "../../parts/sources/index.js";
import type { Analysis } from "../analysis.js";
import type { Place, SettingsFrame } from "../place.js";
import { grouped } from "../figures.js";
import { settingsOf } from "../settings.js";
import { plainItem } from "./item.js";
import type { CompletionItem } from "./item.js";
import { namedValues, valueItems } from "./values.js";

/** Settings that are not written yet, or what the one that is being written can be. */
export function settingItems(
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
    const items = valueItems(analysis, offset, frames).map((item) =>
      usual?.startsWith(`${item.label}(`) ? { ...item, insert: usual, isSnippet: false } : item,
    );
    return items.some(({ label }) => usual?.startsWith(label)) ? items : [...items, ...example];
  }
  const operators = [t.Plus, t.Minus, t.Times, t.Over, t.Below, t.AtMost, t.Above, t.AtLeast];
  if (before && operators.includes(before.tokenType))
    return [...namedValues(analysis, offset), ...boundItems(analysis, before)];
  const named = frame.owner === "data" ? namedSources() : [];
  const known = Object.entries(settingsOf(frame.owner)).flatMap(
    ([name, { doc, usual }]): CompletionItem[] => {
      if (frame.keys.includes(name)) return [];
      const joint = frame.owner === "expect" ? " < " : ": ";
      return [
        plainItem("setting", name, doc, {
          doc: usual && `for example \`${name}${joint}${usual}\``,
          insert: name + joint,
          rank: 1,
        }),
      ];
    },
  );
  return [...known, ...named];
}

/** Behind `params <`: a round number that the network keeps to as it is. */
function boundItems(analysis: Analysis, operator: IToken): readonly CompletionItem[] {
  const tokens = analysis.tokens();
  const at = tokens.findIndex((token) => token.startOffset === operator.startOffset);
  const now = quantityOf(tokens[at - 1]?.image ?? "", analysis.model.totals);
  if (now === undefined || now < 1) return [];
  const isUpper = operator.tokenType === t.Below || operator.tokenType === t.AtMost;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(now)) - 1);
  const bound = isUpper ? (Math.floor(now / unit) + 1) * unit : (Math.ceil(now / unit) - 1) * unit;
  const written = grouped(bound).replaceAll(",", "_");
  return [plainItem("value", written, `it is ${grouped(now)}`, { rank: 1 })];
}

/** A source of each sort, with a name to fill in. */
function namedSources(): readonly CompletionItem[] {
  return [...sources.values()].flatMap((source): CompletionItem[] =>
    source.planned
      ? []
      : [
          plainItem("source", source.name, source.doc, {
            insert: `\${1:name}: ${source.name}(${source.unnamed.map((_, i) => `"\${${i + 2}}"`).join(", ")})`,
            isSnippet: true,
            rank: 2,
          }),
        ],
  );
}
