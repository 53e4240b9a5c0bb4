import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nearest } from "../text/nearest.js";
import { E0212 } from "../diagnostics/messages.generated.js";
import type * as ast from "../1-parse/ast.js";
import { parse } from "../1-parse/parse.js";
import { maxImportedFiles } from "../limits.js";
import { writeInstead } from "../fixes/fix.js";
import { sourceFile } from "../text/source.js";

/** Gives a file's text by its path; nothing when there is none. Paths have forward slashes. */
export type ReadText = (path: string) => string | undefined;

/** A file and what it imports, each file once. */
export interface Loaded {
  readonly ast: ast.Ast;
  readonly imports: ReadonlyMap<ast.ImportDeclaration, Loaded>;
}

export interface Loader {
  readonly readText: ReadText;
  /** Imports may leave the spec's own folder tree. */
  readonly allowOutside: boolean;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly loaded: Map<string, Loaded>;
}

/** Reads what a file imports, and what that imports. `chain` holds the files on the way here. */
export function load(
  loader: Loader,
  tree: ast.Ast,
  chain: readonly string[] = [normal(tree.file.path)],
): Loaded {
  const imports = new Map<ast.ImportDeclaration, Loaded>();
  for (const declaration of tree.declarations) {
    if (declaration.kind !== "import") continue;
    const found = loadImport(loader, tree, declaration, chain);
    if (!found) continue;
    imports.set(declaration, found);
    checkNames(loader, declaration, found);
  }
  return { ast: tree, imports };
}

function loadImport(
  loader: Loader,
  tree: ast.Ast,
  { path }: ast.ImportDeclaration,
  chain: readonly string[],
): Loaded | undefined {
  const refuse = (what: string, why: string, instead?: string) => {
    const fixes = instead === undefined ? [] : [writeInstead(path.span, instead)];
    loader.report(E0212({ what, why }, path.span, { fixes }));
    return undefined;
  };
  if (!/^\.\.?\//.test(path.value)) {
    const why = path.value.startsWith("/")
      ? "paths are relative to this file"
      : 'write it from here: `"./…"`';
    const near = loader.readText(normal(`${folder(tree.file.path)}/${path.value}`)) !== undefined;
    return refuse(
      "an import is a file beside this one or below it",
      why,
      near ? `"./${path.value}"` : undefined,
    );
  }
  const target = normal(`${folder(tree.file.path)}/${path.value}`);
  const root = folder(chain[0] ?? "");
  if (!loader.allowOutside && !isWithin(root, target))
    return refuse("the imported file is outside of the spec's folder", "`--allow-outside` permits it");
  const cycle = chain.indexOf(target);
  if (cycle >= 0) {
    const way = [...chain.slice(cycle), target].map((p) => p.slice(p.lastIndexOf("/") + 1)).join(" → ");
    return refuse("files import each other in a circle", way);
  }
  const before = loader.loaded.get(target);
  if (before) return before;
  if (loader.loaded.size >= maxImportedFiles)
    return refuse("too many files", `${maxImportedFiles} are the most`);
  const text = loader.readText(target);
  if (text === undefined) {
    const ending = loader.readText(`${target}.mcnn`) === undefined ? undefined : `"${path.value}.mcnn"`;
    return refuse("the imported file is not there", `no file \`${path.value}\` can be read`, ending);
  }
  const { value, diagnostics } = parse(sourceFile(target, text));
  for (const diagnostic of diagnostics) loader.report(diagnostic);
  for (const declaration of value.declarations) {
    if (["const", "block", "import"].includes(declaration.kind)) continue;
    const at = "name" in declaration ? declaration.name.span : declaration.span;
    loader.report(
      E0212(
        {
          what: "an imported file holds consts and blocks only",
          why: `this is ${article(declaration.kind)}`,
        },
        at,
      ),
    );
  }
  const result = load(loader, value, [...chain, target]);
  loader.loaded.set(target, result);
  return result;
}

function checkNames(loader: Loader, declaration: ast.ImportDeclaration, { ast: from }: Loaded): void {
  const names = from.declarations.flatMap((d) =>
    d.kind === "const" || d.kind === "block" ? [d.name.text] : [],
  );
  // What else the file declares is told there.
  const others = from.declarations.flatMap((d) => ("name" in d ? [d.name.text] : []));
  for (const name of declaration.names) {
    if (others.includes(name.text) || from.lost.has(name.text)) continue;
    const near = nearest(name.text, names);
    const why = names.length === 0 ? "it declares nothing" : `it declares ${names.slice(0, 8).join(", ")}`;
    loader.report(
      E0212({ what: `\`${name.text}\` is not in ${declaration.path.value}`, why }, name.span, {
        fixes: near === undefined ? [] : [writeInstead(name.span, near)],
      }),
    );
  }
}

function article(kind: string): string {
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}

function folder(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "." : path.slice(0, slash) || "/";
}

/** Without `.` and, where it can be, without `..`. */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll("\\", "/").split("/")) {
    if (part === "." || (part === "" && parts.length > 0)) continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/") || ".";
}

function isWithin(root: string, path: string): boolean {
  const base = normal(root);
  if (base === ".") return !path.startsWith("..") && !path.startsWith("/");
  return path.startsWith(base.endsWith("/") ? base : `${base}/`);
}
