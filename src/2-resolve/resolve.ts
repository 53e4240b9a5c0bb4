import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { E0202, E0217 } from "../diagnostics/messages.generated.js";
import type * as ast from "../1-parse/ast.js";
import { dropDeclaration } from "../fixes/declarations.js";
import { fix, insertBefore } from "../fixes/fix.js";
import { span } from "../text/source.js";
import type { Span } from "../text/source.js";
import { bindDeclarations, declare } from "./bind.js";
import type { Binder } from "./binder.js";
import { evaluateDeclarations } from "./declarations.js";
import type { Frame } from "./frame.js";
import { load } from "./imports.js";
import type { Loaded, ReadText } from "./imports.js";
import { NetworkBuilder } from "./network-builder.js";
import type * as resolved from "./resolved.js";
import { scope } from "./scope.js";
import type { Scope } from "./scope.js";
import { constantsOf, topFrame } from "./top-values.js";
import type { Overrides } from "./top-values.js";
import type { Unroller } from "./unroller.js";

export interface ResolveOptions {
  readonly readText: ReadText;
  readonly allowOutside: boolean;
  readonly params: Overrides;
}

/** Binds the names, works out the values, and unrolls blocks and repeats into one network. */
export function resolve(tree: ast.Ast, options: ResolveOptions): Outcome<resolved.Resolved> {
  const diagnostics: Diagnostic[] = [];
  const unknown = new Map<string, number>();
  const report = onceEach(diagnostics);
  const files = new Map<string, Loaded>();
  const main = load({ ...options, report, loaded: files }, tree);

  const binder: Binder = {
    meaning: new Map(),
    uses: new Map(),
    valueNames: new Set(),
    lost: tree.lost,
    diagnostics: [],
    unknown,
  };
  const scopes = new Map<Loaded, Scope>();
  bindFile(binder, main, scopes);
  for (const diagnostic of binder.diagnostics) report(diagnostic);

  const start = { kind: "expect" as const, limits: [], broken: true, span: span(tree.file, 0, 0) };
  const unroller: Unroller = {
    meaning: binder.meaning,
    isUnknown: (name) => unknown.has(name) || tree.lost.has(name),
    report,
    network: new NetworkBuilder(tree.declarations[0] ?? start, report),
    blocks: new Set(),
    parameterValues: new Map(),
    work: 0,
    stopped: false,
  };
  const frames = new Map<Loaded, Frame>();
  for (const file of files.values()) topFrame(unroller, file, frames, new Map());
  const top = topFrame(unroller, main, frames, options.params);
  const parts = evaluateDeclarations(unroller, top, tree);
  const models = tree.declarations.filter((d) => d.kind === "model");
  checkOneOfEach(tree, models, report);

  return {
    value: {
      ast: tree,
      imports: [...files.values()].map((file) => file.ast),
      name: models[0]?.name,
      doc: models[0]?.doc,
      bindings: { meaning: binder.meaning, uses: binder.uses, valueNames: binder.valueNames },
      constants: constantsOf([...files.values(), main], frames, binder, main),
      blocks: [...unroller.blocks],
      parameterValues: unroller.parameterValues,
      ...parts,
      network: unroller.network.build(),
    },
    diagnostics,
  };
}

/** The same mistake in a block that is called often is told once. */
function onceEach(diagnostics: Diagnostic[]): (diagnostic: Diagnostic) => void {
  const seen = new Set<string>();
  return (diagnostic) => {
    const { code, span: at } = diagnostic;
    const key = `${code} ${at.file.path} ${at.start}`;
    if (seen.has(key)) return;
    seen.add(key);
    diagnostics.push(diagnostic);
  };
}

function bindFile(binder: Binder, file: Loaded, scopes: Map<Loaded, Scope>): Scope {
  const before = scopes.get(file);
  if (before) return before;
  const top = scope(undefined, file.ast.declarations);
  scopes.set(file, top);
  const lost = new Set(file.ast.lost);
  for (const declaration of file.ast.declarations) {
    if (declaration.kind !== "import") continue;
    const imported = file.imports.get(declaration);
    const theirs = imported && bindFile(binder, imported, scopes);
    for (const name of declaration.names) {
      const named = theirs?.names.get(name.text);
      if (named) declare(binder, top, name, named.meaning);
      else lost.add(name.text);
    }
  }
  bindDeclarations({ ...binder, lost }, file.ast.declarations, top);
  return top;
}

function checkOneOfEach(
  tree: ast.Ast,
  models: readonly ast.ModelDeclaration[],
  report: (diagnostic: Diagnostic) => void,
): void {
  const [first, second] = models;
  const start = span(tree.file, 0, 0);
  // A file of consts and blocks is there to be imported.
  const isLibrary =
    tree.declarations.length > 0 &&
    tree.declarations.every((d) => ["const", "block", "import"].includes(d.kind));
  if (!first && !tree.lost.size && !isLibrary) {
    report(
      E0217({ what: "the spec has no `model`", why: "begin with `model` and a name" }, start, {
        fixes: fix("name it: `model Network`", insertBefore(start, "model Network\n\n")),
      }),
    );
  }
  if (first && second) {
    const more = { related: [{ span: first.name.span, message: "the first is here" }] };
    report(
      E0217({ what: "the spec has two `model`s", why: "a spec describes one model" }, second.name.span, {
        ...more,
        fixes: fix("leave it out", dropDeclaration(second.span)),
      }),
    );
  }
  for (const kind of ["data", "train"] as const) {
    const [one, two] = tree.declarations.filter((d) => d.kind === kind);
    if (one && two) {
      const keyword = (at: Span) => span(at.file, at.start, at.start + kind.length);
      const fixes = fix("leave it out", dropDeclaration(two.span));
      report(E0202({ name: kind }, keyword(two.span), { because: keyword(one.span), fixes }));
    }
  }
}
