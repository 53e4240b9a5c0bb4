import { typeText } from "../../catalogue/type-kind.js";
import type { TypeKind } from "../../catalogue/type-kind.js";
import { keywordHelp } from "../keywords.js";
import { plainItem } from "./item.js";
import type { CompletionItem } from "./item.js";

export function keywordItems(words: readonly string[]): readonly CompletionItem[] {
  return words.map((word) => {
    const { doc = "", snippet = word } = keywordHelp[word] ?? {};
    return plainItem("keyword", word, doc, { doc, insert: snippet, isSnippet: snippet !== word, rank: 6 });
  });
}

/** Kinds of inputs or heads, with their sizes to fill in. */
export function typeItems(kinds: ReadonlyMap<string, TypeKind>): readonly CompletionItem[] {
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
