import type * as ast from "../1-parse/ast.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { E0216 } from "../diagnostics/messages.generated.js";
import type { Meaning } from "./resolved.js";
import type { Found } from "./scope.js";
import { moveDeclaration } from "../fixes/declarations.js";
import { fix } from "../fixes/fix.js";

/** What binding gathers while it walks the tree. */
export interface Binder {
  readonly meaning: Map<ast.Name, Meaning>;
  readonly uses: Map<ast.Name, ast.Name[]>;
  /** Names of consts, params, block parameters and indexes, for a near miss. */
  readonly valueNames: Set<string>;
  readonly lost: ReadonlySet<string>;
  readonly diagnostics: Diagnostic[];
  /** By name, the place among the diagnostics of what was said of a name that nothing declares. */
  readonly unknown: Map<string, number>;
}

/** A name that nothing declares is told once; its fix fixes every use. */
export function tellUnknown(binder: Binder, name: ast.Name, told: Diagnostic): void {
  const at = binder.unknown.get(name.text);
  const before = at === undefined ? undefined : binder.diagnostics[at];
  if (at === undefined || !before || before.span.file !== name.span.file) {
    binder.unknown.set(name.text, binder.diagnostics.length);
    binder.diagnostics.push(told);
    return;
  }
  const fixes = before.fixes.map((fix) => {
    const [first] = fix.edits;
    return first ? { ...fix, edits: [...fix.edits, { ...first, span: name.span }] } : fix;
  });
  binder.diagnostics[at] = { ...before, fixes };
}

export function usedTooEarly(
  name: ast.Name,
  later: ast.Declaration & { readonly name: ast.Name },
): Diagnostic {
  return E0216({ name: name.text }, name.span, {
    because: later.name.span,
    fixes: fix("move the declaration up", moveDeclaration(later.span, name.span)),
  });
}

/** What is imported is used where it is declared, not where it is named in an import. */
export function used(binder: Binder, use: ast.Name, { name, meaning }: Found): void {
  const declared = "declaration" in meaning ? meaning.declaration.name : name;
  const uses = binder.uses.get(declared);
  if (uses) uses.push(use);
  else binder.uses.set(declared, [use]);
}
