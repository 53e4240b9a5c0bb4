import { filePath } from "../catalogue/paths.js";
import { sources } from "../parts/sources/index.js";
import type * as ast from "../1-parse/ast.js";
import type { Span } from "../text/source.js";
import type { Analysis } from "./analysis.js";
import { partsOf } from "./tree.js";

/** A path in the text that names a file; relative to the spec's folder. */
export interface PathLink {
  readonly span: Span;
  readonly path: string;
  readonly what: "spec" | "data";
}

export function pathLinks({ ast }: Analysis): readonly PathLink[] {
  const links: PathLink[] = [];
  for (const part of partsOf(ast)) {
    if (part.is !== "declaration") continue;
    if (part.node.kind === "import") links.push(...link(part.node.path, "spec"));
    if (part.node.kind === "data") for (const { value } of part.node.settings) links.push(...filesOf(value));
  }
  return links;
}

function filesOf(value: ast.Expression): PathLink[] {
  const source = value.kind === "call" ? sources.get(value.name.text) : undefined;
  if (value.kind !== "call" || !source) return [];
  let unnamed = 0;
  return value.arguments.flatMap(({ name, value: given }) => {
    const key = name?.text ?? source.unnamed[unnamed++] ?? "";
    const option = Object.hasOwn(source.options, key) ? source.options[key] : undefined;
    return option?.expects === filePath.expects && given.kind === "text" ? link(given, "data") : [];
  });
}

/** Without the quotes. */
function link({ value, span }: ast.TextExpression, what: PathLink["what"]): PathLink[] {
  return value === ""
    ? []
    : [{ span: { ...span, start: span.start + 1, end: span.end - 1 }, path: value, what }];
}
