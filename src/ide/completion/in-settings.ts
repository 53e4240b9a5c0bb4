import * as t from "../../../grammar/tokens.js";
import type { Analysis } from "../analysis.js";
import { valuesAt } from "../expected.js";
import type { Place, SettingsFrame } from "../place.js";
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
