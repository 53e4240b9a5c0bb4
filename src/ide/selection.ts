import { span } from "../text/source.js";
import type { Span } from "../text/source.js";
import type { Analysis } from "./analysis.js";
import { pathAt } from "./tree.js";

/** What a selection at an offset grows to, innermost first; the whole file last. */
export function selectionRanges({ ast, file }: Analysis, offset: number): readonly Span[] {
  const spans: Span[] = [span(file, 0, file.text.length)];
  for (const { node } of pathAt(ast, offset)) {
    const last = spans.at(-1);
    const { start, end } = node.span;
    const within = last && start >= last.start && end <= last.end && end - start < last.end - last.start;
    if (within) spans.push(node.span);
  }
  return spans.reverse();
}
