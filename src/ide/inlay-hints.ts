import type * as ast from "../1-parse/ast.js";
import type { Span } from "../text/source.js";
import type { Analysis } from "./analysis.js";
import { alternatives, grouped, shapesOf, weightsOf } from "./figures.js";
import { partsOf } from "./tree.js";

/** A remark of the editor's in the line, behind an offset. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  readonly kind: "shape" | "weights";
  readonly tooltip: string;
}

/** Each kind can be switched off. */
export interface InlaySettings {
  readonly shapes: boolean;
  readonly weights: boolean;
}

/** A layer is heavy that holds at least so many weights, and this share of the network's. */
const heavy = { least: 1000, share: 0.05 };

/** The shape after every step, and the weights of heavy layers; not where the line says it already. */
export function inlayHints(
  analysis: Analysis,
  range: Pick<Span, "start" | "end">,
  settings: InlaySettings,
): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const part of partsOf(analysis.ast)) {
    if (part.is !== "pipeline") continue;
    const { steps, span } = part.node;
    if (span.end < range.start || span.start > range.end) continue;
    for (const [i, step] of steps.entries()) {
      const { end } = step.span;
      if (step.kind === "assert" || end < range.start || end > range.end) continue;
      if (settings.weights) hints.push(...weightsHint(analysis, step));
      if (settings.shapes && steps[i + 1]?.kind !== "assert") hints.push(...shapeHint(analysis, step));
    }
  }
  return hints.sort((a, b) => a.offset - b.offset);
}

function shapeHint(analysis: Analysis, step: ast.CallStep | ast.RepeatStep): InlayHint[] {
  const passages = analysis.passages().get(step) ?? [];
  const shapes = shapesOf(
    analysis,
    passages.map(({ after }) => after),
  );
  if (shapes.length === 0) return [];
  const tooltip =
    shapes.length > 1 ? `in ${passages.length} calls: ${shapes.join(", ")}` : "shape of one row here";
  return [{ offset: step.span.end, label: alternatives(shapes), kind: "shape", tooltip }];
}

function weightsHint(analysis: Analysis, step: ast.CallStep | ast.RepeatStep): InlayHint[] {
  if (step.kind !== "call") return [];
  const { path } = step.name.span.file;
  const counts = analysis.nodesAt(path, step.name.span.start).map(weightsOf);
  const most = Math.max(0, ...counts);
  const total = analysis.model.totals.params;
  if (most < heavy.least || most < heavy.share * total) return [];
  const different = [...new Set(counts.filter((count) => count > 0))].map(grouped);
  const tooltip = `weights; the network has ${grouped(total)}`;
  return [{ offset: step.span.end, label: `${alternatives(different)} weights`, kind: "weights", tooltip }];
}
