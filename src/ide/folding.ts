import { positionAt } from "../text/source.js";
import type { Analysis } from "./analysis.js";
import { children } from "./tree.js";
import type { Part } from "./tree.js";

/** Lines from 0 that fold into the first of them. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: "region" | "comment" | "imports";
}

/** Declarations, blocks, repeats and settings of several lines, comments that stand together, and imports. */
export function folds(analysis: Analysis): readonly Fold[] {
  const { ast, file } = analysis;
  const found = new Map<string, Fold>();
  const add = (start: number, end: number, kind: Fold["kind"]) => {
    const startLine = positionAt(file, start).line - 1;
    const endLine = positionAt(file, end).line - 1;
    if (endLine > startLine) found.set(`${startLine} ${endLine}`, { startLine, endLine, kind });
  };
  const visit = (part: Part) => {
    const { start, end } = part.node.span;
    if (positionAt(file, start).line === positionAt(file, end).line) return;
    if (part.is === "declaration" || part.is === "body" || part.is === "expression")
      add(start, end, "region");
    for (const child of children(part)) visit(child);
  };
  for (const node of ast.declarations) visit({ is: "declaration", node });
  const imports = ast.declarations.filter((d) => d.kind === "import");
  const [first, last] = [imports[0], imports.at(-1)];
  if (first && last) add(first.span.start, last.span.end, "imports");
  for (const { start, end } of commentRuns(analysis)) add(start, end, "comment");
  return [...found.values()].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** Comments with nothing but white space between them. */
function commentRuns({ ast, file }: Analysis): readonly { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  const inOrder = [...ast.comments].sort((a, b) => a.span.start - b.span.start);
  for (const { span } of inOrder) {
    const last = runs.at(-1);
    const joins = last && /^(?:\r\n?|\n)?[ \t]*$/.test(file.text.slice(last.end, span.start));
    if (last && joins) last.end = span.end;
    else runs.push({ start: span.start, end: span.end });
  }
  return runs;
}
