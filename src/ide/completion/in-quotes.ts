import type { Analysis } from "../analysis.js";
import { valuesAt } from "../expected.js";
import type { Place } from "../place.js";
import type { CompletionItem } from "./item.js";
import { pathItems } from "./paths.js";

interface InQuotes {
  readonly start: number;
  readonly items: readonly CompletionItem[];
}

/** Within quotes: paths of files, or nothing. */
export function textItems(analysis: Analysis, place: Place, offset: number): InQuotes | undefined {
  const open = place.text ? place.text.startOffset : openQuote(analysis.file.text, offset);
  if (open === undefined) return undefined;
  const written = analysis.file.text.slice(open + 1, offset);
  const start = open + 1 + written.lastIndexOf("/") + 1;
  const frame = place.frames.at(-1);
  const isImport = frame?.kind === "declaration" && frame.keyword === "import";
  if (isImport) return { start, items: pathItems(analysis, written, "specs") };
  const expected = valuesAt(analysis, place.frames);
  const source = frame?.kind === "call" ? frame.callee.image : "";
  return {
    start,
    items: expected.path === "file" ? pathItems(analysis, written, { dataOf: source }) : [],
  };
}

/** Where the quotes open that are not closed on this line yet. */
function openQuote(text: string, offset: number): number | undefined {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  const quotes = [...line.replace(/\\./g, "__").matchAll(/"/g)].map((match) => match.index);
  const last = quotes.at(-1);
  return last === undefined || quotes.length % 2 === 0 ? undefined : offset - line.length + last;
}
