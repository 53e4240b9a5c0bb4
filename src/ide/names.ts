import type * as ast from "../1-parse/ast.js";
import type { Bindings, Meaning } from "../2-resolve/resolved.js";
import { holds, partsOf } from "./tree.js";

/** Which names of the text speak of the same thing. */
export interface NameIndex {
  /** The name in the declaration of what a name speaks of. */
  readonly declarationOf: ReadonlyMap<ast.Name, ast.Name>;
  /** By the declaration's name: all names that speak of it, the declaration's own among them. */
  readonly all: ReadonlyMap<ast.Name, readonly ast.Name[]>;
  /** Every name, by file, in the order of the text. */
  readonly byFile: ReadonlyMap<string, readonly ast.Name[]>;
}

export function indexNames(trees: readonly ast.Ast[], { meaning }: Bindings): NameIndex {
  const declarationOf = new Map<ast.Name, ast.Name>();
  const all = new Map<ast.Name, ast.Name[]>();
  const byFile = new Map<string, ast.Name[]>();
  const add = (name: ast.Name, declared: ast.Name | undefined) => {
    if (!declared || declarationOf.has(name)) return;
    declarationOf.set(name, declared);
    const known = all.get(declared);
    if (known) known.push(name);
    else all.set(declared, [name]);
  };
  for (const tree of trees) {
    const names: ast.Name[] = [];
    const sources = sourcesOf(tree);
    for (const part of partsOf(tree)) {
      if (part.is === "name") {
        names.push(part.node);
        const of = meaning.get(part.node);
        if (of) add(part.node, declaredName(of));
      }
      if (part.is === "step" && part.node.kind === "call") addArguments(part.node, meaning, add);
      if (part.is === "setting" && part.node.name.text === "split") addSources(part.node.value, sources, add);
      if (part.is === "declaration" && part.node.kind === "model") add(part.node.name, part.node.name);
    }
    byFile.set(tree.file.path, names);
  }
  return { declarationOf, all, byFile };
}

/** `channel(kernel: 5)` speaks of the block's parameter. */
function addArguments(
  step: ast.CallStep,
  meaning: ReadonlyMap<ast.Name, Meaning>,
  add: (name: ast.Name, declared: ast.Name | undefined) => void,
): void {
  const callee = meaning.get(step.name);
  if (callee?.kind !== "block") return;
  for (const { name } of step.arguments ?? [])
    if (name) add(name, callee.declaration.parameters.find((p) => p.name.text === name.text)?.name);
}

/** `split: random(test: official)` speaks of a source by its bare name. */
function addSources(
  value: ast.Expression,
  sources: ReadonlyMap<string, ast.Name>,
  add: (name: ast.Name, declared: ast.Name | undefined) => void,
): void {
  if (value.kind !== "call") return;
  for (const { value: given } of value.arguments)
    if (given.kind === "name") add(given.name, sources.get(given.name.text));
}

function sourcesOf(tree: ast.Ast): ReadonlyMap<string, ast.Name> {
  const settings = tree.declarations.flatMap((d) => (d.kind === "data" ? d.settings : []));
  return new Map(settings.filter((s) => s.name.text !== "split").map((s) => [s.name.text, s.name]));
}

/** The name by which something was declared; nothing for layers, fusions and `in`. */
export function declaredName(meaning: Meaning): ast.Name | undefined {
  switch (meaning.kind) {
    case "parameter":
      return meaning.parameter.name;
    case "index":
      return meaning.step.index;
    case "source":
      return meaning.setting.name;
    case "in":
    case "layer":
    case "fusion":
      return undefined;
    default:
      return meaning.declaration.name;
  }
}

/** The name under, or right before, an offset. */
export function nameAt({ byFile }: NameIndex, path: string, offset: number): ast.Name | undefined {
  return (byFile.get(path) ?? []).findLast(({ span }) => holds(span, offset));
}

/** All names that speak of what the name at an offset speaks of. */
export function sameThing(names: NameIndex, path: string, offset: number): readonly ast.Name[] {
  const name = nameAt(names, path, offset);
  const declared = name && names.declarationOf.get(name);
  return declared ? (names.all.get(declared) ?? []) : [];
}
