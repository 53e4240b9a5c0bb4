import { lineText, positionAt } from "../text/source.js";
import type { SourceFile } from "../text/source.js";
import type { Comment } from "./ast.js";

/** Finds the `///` lines that stand right above a place. */
export function docComments(
  file: SourceFile,
  comments: readonly Comment[],
): (offset: number) => string | undefined {
  const byLine = new Map<number, Comment>();
  for (const comment of comments)
    if (comment.kind === "doc") byLine.set(positionAt(file, comment.span.start).line, comment);
  if (byLine.size === 0) return () => undefined;
  return (offset) => {
    const { line: own, column } = positionAt(file, offset);
    // What follows something else on its line does not stand below the comment.
    if (file.text.slice(offset - column + 1, offset).trim() !== "") return undefined;
    const lines: string[] = [];
    for (let line = own - 1; line > 0; line--) {
      const comment = byLine.get(line);
      if (!comment || !lineText(file, line).trimStart().startsWith("///")) break;
      lines.unshift(file.text.slice(comment.span.start + 3, comment.span.end).trim());
    }
    return lines.length > 0 ? lines.join("\n") : undefined;
  };
}
