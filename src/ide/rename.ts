import { keywords } from "../../grammar/tokens.js";
import { fusions } from "../catalogue/fusions/index.js";
import { layers } from "../catalogue/layers/index.js";
import type { Edit } from "../diagnostics/diagnostic.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import { applyFix } from "../try-fixes.js";
import { sourceFile } from "../text/source.js";
import type { Span } from "../text/source.js";
import { analyseForEditor } from "./analysis.js";
import type { Analysis } from "./analysis.js";
import { nameAt, sameThing } from "./names.js";

/** What would be renamed, or why nothing can be. */
export type Renamable =
  | { readonly ok: true; readonly span: Span; readonly name: string; readonly declared: Span }
  | { readonly ok: false; readonly why: string };

export type Renamed =
  { readonly ok: true; readonly edits: readonly Edit[] } | { readonly ok: false; readonly why: string };

export function prepareRename(analysis: Analysis, offset: number): Renamable {
  const names = analysis.names();
  const name = nameAt(names, analysis.file.path, offset);
  if (!name) return { ok: false, why: "there is no name here" };
  const declared = names.declarationOf.get(name);
  if (!declared)
    return { ok: false, why: `\`${name.text}\` is mcnn's own word, which nothing in this spec declares` };
  return { ok: true, span: name.span, name: name.text, declared: declared.span };
}

/** Renames in this spec, in what it imports, and in `others`: specs that import the same files. */
export function rename(analysis: Analysis, offset: number, to: string, others: readonly Analysis[]): Renamed {
  const prepared = prepareRename(analysis, offset);
  if (!prepared.ok) return prepared;
  const unfit = unfitName(to);
  if (unfit !== undefined) return { ok: false, why: unfit };
  const declared = prepared.declared;
  const concerned = [analysis, ...others].flatMap((one) => {
    const places = sameThing(one.names(), declared.file.path, declared.start);
    return places.length > 0 ? [{ one, places }] : [];
  });
  const edits = new Map<string, Edit>();
  for (const { span } of concerned.flatMap(({ places }) => places))
    edits.set(`${span.start} ${span.file.path}`, { span, newText: to });
  const all = [...edits.values()];
  const taken = concerned.find(({ one, places }) => collides(one, all, declared, places.length));
  return taken ? { ok: false, why: `\`${to}\` already means something there` } : { ok: true, edits: all };
}

function unfitName(name: string): string | undefined {
  if (keywords.includes(name)) return `\`${name}\` is a keyword`;
  if (layers.has(name)) return `\`${name}\` is a layer`;
  if (fusions.has(name)) return `\`${name}\` is a fusion`;
  return /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name)
    ? undefined
    : `\`${name}\` is not a name: names have letters, digits and \`_\`, and do not begin with a digit`;
}

/** Tries the renaming: the same places must speak of the same thing afterwards, and no error may have come. */
function collides(one: Analysis, edits: readonly Edit[], declared: Span, count: number): boolean {
  const changed = (path: string, text: string) =>
    applyFix(text, { title: "", edits: edits.filter(({ span }) => span.file.path === path) });
  const { data: _, ...host } = one.host;
  const readText = (path: string) => {
    const text = one.host.readText(path);
    return text === undefined ? undefined : changed(path, text);
  };
  const file = sourceFile(one.file.path, changed(one.file.path, one.file.text));
  const after = analyseForEditor(file, { ...host, readText });
  if (hasErrors(after.diagnostics) && !hasErrors(one.diagnostics)) return true;
  const before = edits.filter(
    ({ span }) => span.file.path === declared.file.path && span.start < declared.start,
  );
  const shift = before.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
  return sameThing(after.names(), declared.file.path, declared.start + shift).length !== count;
}
