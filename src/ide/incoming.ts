import type * as ast from "../1-parse/ast.js";
import type { Passage } from "../2-resolve/resolved.js";
import type { Shape } from "../shape/shape.js";
import { sourceFile } from "../text/source.js";
import { analyseForEditor } from "./analysis.js";
import type { Analysis } from "./analysis.js";
import { endOf } from "./place.js";
import type { Place } from "./place.js";
import * as t from "../../grammar/tokens.js";

/** The shape that flows into the step at a place; nothing when it cannot be told. */
export function incomingShape(analysis: Analysis, { before }: Place): Shape | undefined {
  if (before?.tokenType === t.Arrow) return shapeAtArrow(analysis, before.startOffset);
  if (
    before?.tokenType !== t.OpenCurly &&
    before?.tokenType !== t.Identifier &&
    before?.tokenType !== t.CloseRound
  )
    return undefined;
  const repeat = /->\s*repeat\b[^{}]*\{$/.exec(analysis.file.text.slice(0, endOf(before)));
  if (repeat) return shapeAtArrow(analysis, repeat.index);
  // In a body, steps may follow each other without arrows, and the first takes what flows into the block.
  return shapeBefore(analysis, endOf(before)) ?? shapeIntoBody(analysis, endOf(before));
}

function shapeAtArrow(analysis: Analysis, offset: number): Shape | undefined {
  return shapeBefore(analysis, offset) ?? shapeBefore(upTo(analysis, offset), offset);
}

function shapeBefore(analysis: Analysis, offset: number): Shape | undefined {
  let nearest: Passage | undefined;
  for (const [step, [passage]] of analysis.passages()) {
    const { file, end } = step.span;
    if (file !== analysis.file || end > offset || !passage) continue;
    if (nearest && nearest.step.span.end > end) continue;
    nearest = passage;
  }
  if (!nearest || !joins(analysis, nearest.step, offset)) return undefined;
  return analysis.model.nodes[nearest.after]?.shape;
}

const blank = String.raw`(?:\s|//[^\r\n]*|/\*[^]*?\*/)*`;
const mayStandBetween = new RegExp(`^${blank}(?::${blank}\\[[^\\]]*\\]${blank})?$`);

/** Whether nothing but an assertion and comments stand between a step and the place behind it. */
function joins({ file }: Analysis, { span }: ast.Step, offset: number): boolean {
  return mayStandBetween.test(file.text.slice(span.end, offset));
}

/** What flows into the body whose brace ends here. */
function shapeIntoBody(analysis: Analysis, offset: number): Shape | undefined {
  for (const node of analysis.ast.declarations) {
    if (node.kind !== "block" || !/^\{\s*$/.test(analysis.file.text.slice(node.body.span.start, offset)))
      continue;
    for (const [step, [passage]] of analysis.passages()) {
      if (step.kind !== "call" || passage?.before === undefined) continue;
      const called = analysis.model.resolved.bindings.meaning.get(step.name);
      if (called?.kind === "block" && called.declaration === node)
        return analysis.model.nodes[passage.before]?.shape;
    }
  }
  return undefined;
}

/** The text before an offset alone: names are declared before they are used, so it says all that flows here. */
function upTo({ file, host }: Analysis, offset: number): Analysis {
  const { data: _, ...rest } = host;
  return analyseForEditor(sourceFile(file.path, file.text.slice(0, offset)), rest);
}
