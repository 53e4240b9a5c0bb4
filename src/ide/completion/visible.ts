import type * as ast from "../../1-parse/ast.js";
import type { Meaning } from "../../2-resolve/resolved.js";
import type { Analysis } from "../analysis.js";
import { children, holds } from "../tree.js";
import type { Part } from "../tree.js";

export interface VisibleName {
  readonly name: ast.Name;
  readonly meaning: Meaning;
}

/** The names that hold at an offset: declared before it, in the file or in the bodies around it. */
export function visibleNames(analysis: Analysis, offset: number): readonly VisibleName[] {
  const { meaning } = analysis.model.resolved.bindings;
  const found: VisibleName[] = [];
  const visit = (part: Part) => {
    if (part.is === "name") {
      const of = meaning.get(part.node);
      if (of && isDeclaration(part.node, of)) found.push({ name: part.node, meaning: of });
      return;
    }
    const { span } = part.node;
    const inner = part.is === "body" || (part.is === "declaration" && part.node.kind === "block");
    for (const child of children(part)) {
      if (child.node.span.end > offset && !holds(child.node.span, offset)) continue;
      // What a body declares holds in it alone; the block's own name holds behind it.
      if (inner && !holds(span, offset) && child.is !== "name") continue;
      if (child.is === "step" && child.node.kind === "repeat" && !holds(child.node.span, offset)) continue;
      visit(child);
    }
  };
  for (const node of analysis.ast.declarations)
    if (node.span.start < offset) visit({ is: "declaration", node });
  return found.filter(
    ({ name, meaning: of }) => name.span.end < offset && !isBeingDeclared(name, of, offset),
  );
}

/** A pipeline does not see its own name; a block's body is no exception. */
function isBeingDeclared(name: ast.Name, of: Meaning, offset: number): boolean {
  if (of.kind === "head" || isImported(name, of) || !("declaration" in of)) return false;
  const { span, broken } = of.declaration;
  if (span.start >= offset) return false;
  return offset <= span.end || (broken && span.file.text.slice(span.end, offset).trim() === "");
}

/** Whether this name is where it is declared, or where it is imported. */
function isDeclaration(name: ast.Name, of: Meaning): boolean {
  switch (of.kind) {
    case "in":
    case "layer":
    case "fusion":
      return false;
    case "parameter":
      return of.parameter.name === name;
    case "index":
      return of.step.index === name;
    case "source":
      return of.setting.name === name;
    default:
      return of.declaration.name === name || isImported(name, of);
  }
}

function isImported(name: ast.Name, of: Meaning): boolean {
  return "declaration" in of && of.declaration.name.span.file !== name.span.file;
}
