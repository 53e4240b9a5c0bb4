import { tokenTable } from "../../../grammar/tokens.js";
import type { TokenEntry } from "../../../grammar/tokens.js";
import type { monaco } from "../monaco.js";

type Rules = monaco.languages.IMonarchLanguage["tokenizer"];

/** Colours by words alone, made from the table of tokens: they are there before the compiler has looked. */
export function monarch(): monaco.languages.IMonarchLanguage {
  return { defaultToken: "", unicode: true, tokenizer: tokenizer() };
}

function tokenizer(): Rules {
  return {
    root: [
      [/\/\*/, "comment", "@comment"],
      ...tokenTable.flatMap((entry): [RegExp, string][] => {
        const pattern = patternOf(entry);
        return pattern
          ? [[pattern, entry.category === "text" ? "string" : (colours[entry.category] ?? "")]]
          : [];
      }),
    ],
    comment: [
      [/\*\//, "comment", "@pop"],
      [/[^*]+|\*/, "comment"],
    ],
  };
}

const colours: Partial<Record<TokenEntry["category"], string>> = {
  keyword: "keyword",
  number: "number",
  operator: "operator",
  comment: "comment",
  bracket: "delimiter",
};

/** Monarch reads line by line, so what runs over several is left to `comment`. */
function patternOf({ type, category }: TokenEntry): RegExp | undefined {
  const { PATTERN: pattern, name, LINE_BREAKS: overLines } = type;
  if (category === "name") return /[\p{ID_Start}_][\p{ID_Continue}]*/u;
  if (overLines === true || category === "space") return undefined;
  if (name === "DocComment") return /\/\/\/.*/;
  if (pattern instanceof RegExp) return pattern;
  if (typeof pattern !== "string") return undefined;
  return category === "keyword"
    ? new RegExp(`${pattern}(?![\\p{ID_Continue}])`, "u")
    : new RegExp(escaped(pattern));
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
