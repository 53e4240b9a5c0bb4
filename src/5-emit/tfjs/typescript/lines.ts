import type { Expression, Statement } from "./tree.js";

/** Whether statements take several lines however short they are. */
export function takesLines(statements: readonly Statement[]): boolean {
  return statements.length > 1 || statements.some(isLong);
}

function isLong(statement: Statement): boolean {
  const isTold = (statement.doc ?? []).some((paragraph) => (paragraph ?? "").trim() !== "");
  return isTold || ("value" in statement && holdsLines(statement.value));
}

/** Whether a comment or statements stand within. */
function holdsLines(expression: Expression): boolean {
  switch (expression.kind) {
    case "call":
      return (
        holdsLines(expression.callee) ||
        expression.arguments.some(({ value, comment }) => comment !== undefined || holdsLines(value))
      );
    case "arrow":
      return !("kind" in expression.body) || holdsLines(expression.body);
    default:
      return false;
  }
}
