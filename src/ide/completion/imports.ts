import { parse } from "../../1-parse/parse.js";
import { sourceFile } from "../../text/source.js";
import type { Analysis } from "../analysis.js";
import { relativeTo } from "../paths.js";
import { plainItem } from "./item.js";
import type { CompletionItem } from "./item.js";

/** Within the braces of an import: what the file has. */
export function importItems({ ast, file, host }: Analysis, offset: number): readonly CompletionItem[] {
  const declaration = ast.declarations.findLast((d) => d.kind === "import" && d.span.start < offset);
  if (declaration?.kind !== "import") return [];
  const path = relativeTo(file.path, declaration.path.value);
  const text = host.readText(path);
  if (text === undefined) return [];
  return parse(sourceFile(path, text)).value.declarations.flatMap((d): CompletionItem[] => {
    if (d.kind !== "const" && d.kind !== "block") return [];
    if (declaration.names.some((name) => name.text === d.name.text)) return [];
    return [
      plainItem(d.kind === "block" ? "block" : "value", d.name.text, d.kind, { doc: d.doc ?? "", rank: 1 }),
    ];
  });
}
