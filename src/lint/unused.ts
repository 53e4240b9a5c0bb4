import type { Name } from "../1-parse/ast.js";
import type { Subject } from "./rule.js";

/** A file of consts and blocks is there for others to import. */
export function isLibrary({ ast }: Subject): boolean {
  return ast.declarations.every(({ kind }) => ["const", "block", "import"].includes(kind));
}

export function isUnused({ model }: Subject, name: Name): boolean {
  return (model.resolved.bindings.uses.get(name)?.length ?? 0) === 0;
}
