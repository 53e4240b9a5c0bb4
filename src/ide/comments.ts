import type { Ast } from "../1-parse/ast.js";

/** Whether an offset is within a comment, or at the end of one that the line ends. */
export function isInComment({ comments }: Ast, offset: number): boolean {
  return comments.some(
    ({ kind, span }) => span.start < offset && (kind === "block" ? offset < span.end : offset <= span.end),
  );
}
