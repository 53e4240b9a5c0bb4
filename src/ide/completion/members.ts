import type { Analysis } from "../analysis.js";
import type { Place } from "../place.js";
import type { CompletionItem } from "./item.js";
import { columnItems, metricItems } from "./values.js";

/** After a dot: columns of a source, or what can be watched of a head. */
export function memberItems(analysis: Analysis, place: Place): readonly CompletionItem[] {
  const tokens = analysis.tokens();
  const dot = tokens.findIndex((token) => token.startOffset === place.before?.startOffset);
  const of = tokens[dot - 1]?.image ?? "";
  const columns = columnItems(analysis, of, place.frames);
  return columns.length > 0 ? columns : headItems(analysis, of);
}

function headItems(analysis: Analysis, name: string): readonly CompletionItem[] {
  const known = analysis.model.heads.some((head) => head.name === name);
  return known ? metricItems(analysis, name) : [];
}
