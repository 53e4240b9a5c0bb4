import type { SourceFile, Span } from "../text/source.js";
import { span } from "../text/source.js";
import type { Analysis } from "./analysis.js";
import { nameAt, sameThing } from "./names.js";
import { relativeTo } from "./paths.js";
import { pathAt } from "./tree.js";

/** Where the thing is declared that is named at an offset; for an import's path, the file. */
export function definition(analysis: Analysis, offset: number): Span | undefined {
  const { path } = analysis.file;
  const names = analysis.names();
  const name = nameAt(names, path, offset);
  const declared = name && names.declarationOf.get(name);
  if (declared) return declared.span;
  const [outer] = pathAt(analysis.ast, offset);
  if (outer?.is !== "declaration" || outer.node.kind !== "import") return undefined;
  const target = importedFile(analysis, outer.node.path.value);
  return target && span(target, 0, 0);
}

/** The file that an import's path names, where it could be read. */
function importedFile({ file, trees }: Analysis, written: string): SourceFile | undefined {
  const target = relativeTo(file.path, written);
  return trees.find((tree) => tree.file.path === target)?.file;
}

/** All places that speak of what is named at an offset. */
export function references(analysis: Analysis, offset: number, withDeclaration: boolean): readonly Span[] {
  const names = analysis.names();
  return sameThing(names, analysis.file.path, offset)
    .filter((name) => withDeclaration || names.declarationOf.get(name) !== name)
    .map((name) => name.span);
}

export interface Highlight {
  readonly span: Span;
  readonly kind: "write" | "read";
}

/** The same within the file. */
export function highlights(analysis: Analysis, offset: number): readonly Highlight[] {
  const names = analysis.names();
  return sameThing(names, analysis.file.path, offset)
    .filter((name) => name.span.file === analysis.file)
    .map((name) => ({ span: name.span, kind: names.declarationOf.get(name) === name ? "write" : "read" }));
}
