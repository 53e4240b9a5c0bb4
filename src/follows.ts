import type { Ast, Declaration } from "./1-parse/ast.js";
import type { About, Diagnostic } from "./diagnostics/diagnostic.js";
import { textOf } from "./text/source.js";
import type { Span } from "./text/source.js";

/** Of which text that could not be read an error is a consequence, by what it is of. */
const causes: Readonly<Record<About, "none" | "its name" | "what it comes from" | "any">> = {
  syntax: "none",
  words: "none",
  names: "its name",
  values: "what it comes from",
  shapes: "what it comes from",
  settings: "what it comes from",
  data: "what it comes from",
  whole: "any",
  unused: "none",
  advice: "none",
};

/**
 * Whether an error follows from text that could not be read: it stands there, speaks of what is declared there, or
 * judges what comes from there. It is said again once the text is fixed, if it is still so.
 */
export function following(ast: Ast): (error: Diagnostic) => boolean {
  const { file, broken } = ast;
  if (broken.length === 0) return () => false;
  const names = new Set([...ast.lost, ...broken.flatMap(maybeDeclared)]);
  const unsure = [...broken, ...dependents(ast), ...callees(ast)];
  const isIn = (parts: readonly Span[], at: Span) =>
    at.file === file && parts.some((part) => holds(part, at));
  return ({ severity, about, span, related }) => {
    if (severity !== "error") return false;
    if (isIn(broken, span)) return true;
    switch (causes[about]) {
      case "none":
        return false;
      case "its name":
        return span.file === file && names.has(wordsOf(textOf(span))[0] ?? "");
      case "what it comes from":
        return [span, ...related.map((r) => r.span)].some((at) => isIn(unsure, at));
      case "any":
        return true;
    }
  };
}

/** The words of lines that are not indented: a declaration's name is among them. */
function maybeDeclared(part: Span): readonly string[] {
  const lines = textOf(part).split(/\r\n?|\n/);
  return lines.filter((line) => /^\S/.test(line)).flatMap(wordsOf);
}

/** The declarations that name what is declared in text that could not be read, and those that name them in turn. */
function dependents({ declarations, broken, lost }: Ast): readonly Span[] {
  const names = new Set(lost);
  return declarations.flatMap((declaration) => {
    const { span } = declaration;
    const isUnsure =
      broken.some((part) => holds(part, span)) || wordsOf(textOf(span)).some((word) => names.has(word));
    if (!isUnsure) return [];
    for (const name of namesOf(declaration)) names.add(name);
    return [span];
  });
}

/** The blocks that such text gives values to, and those that they call. */
function callees({ declarations, broken }: Ast): readonly Span[] {
  const names = new Set(broken.flatMap((part) => wordsOf(textOf(part))));
  return declarations.toReversed().flatMap((declaration) => {
    if (declaration.kind !== "block" || !names.has(declaration.name.text)) return [];
    for (const word of wordsOf(textOf(declaration.span))) names.add(word);
    return [declaration.span];
  });
}

function namesOf(declaration: Declaration): readonly string[] {
  if (declaration.kind === "import") return declaration.names.map(({ text }) => text);
  if (declaration.kind === "data") return declaration.settings.map(({ name }) => name.text);
  return "name" in declaration && declaration.kind !== "model" ? [declaration.name.text] : [];
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{ID_Start}_][\p{ID_Continue}]*/gu) ?? [];
}

function holds(part: Span, { start }: Span): boolean {
  return part.start <= start && start < part.end;
}
