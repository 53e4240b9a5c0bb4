import type { Entry, Value } from "../catalogue/value.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { E0202, E0214, E0217 } from "../diagnostics/messages.generated.js";
import type * as ast from "../1-parse/ast.js";
import { dropDeclaration } from "../fixes/declarations.js";
import { fix, insertBefore } from "../fixes/fix.js";
import { span, textOf } from "../text/source.js";
import type { Span } from "../text/source.js";
import { bindDeclarations, declare } from "./bind.js";
import type { Binder } from "./binder.js";
import { evaluate, evaluateArguments, evaluateSettings, evaluateSize, number } from "./evaluate.js";
import { frame } from "./frame.js";
import type { Frame } from "./frame.js";
import { load } from "./imports.js";
import type { Loaded, ReadText } from "./imports.js";
import type * as resolved from "./resolved.js";
import { scope } from "./scope.js";
import type { Scope } from "./scope.js";
import { environmentOf, identity, isAlias, pathOf, runFlow, runPipeline } from "./unroll.js";
import type { Unroller } from "./unroller.js";

export interface ResolveOptions {
  readonly readText: ReadText;
  readonly allowOutside: boolean;
  /** Values in place of those that params have in the text. */
  readonly params: ReadonlyMap<string, number | string | boolean>;
}

/** Binds the names, works out the values, and unrolls blocks and repeats into one network. */
export function resolve(tree: ast.Ast, options: ResolveOptions): Outcome<resolved.Resolved> {
  const diagnostics: Diagnostic[] = [];
  const unknown = new Map<string, number>();
  const report = onceEach(diagnostics, (name) => unknown.has(name) || tree.lost.has(name));
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

  const unroller: Unroller = {
    meaning: binder.meaning,
    nodes: [],
    assertions: [],
    passages: [],
    paths: new Set(),
    blocks: new Set(),
    parameterValues: new Map(),
    report,
    owner: tree.declarations[0] ?? { kind: "expect", limits: [], broken: true, span: span(tree.file, 0, 0) },
    work: 0,
    stopped: false,
  };
  const frames = new Map<Loaded, Frame>();
  for (const file of files.values()) topFrame(unroller, file, frames, new Map());
  const top = topFrame(unroller, main, frames, options.params);
  const parts = runMain(unroller, top, tree);
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
      network: {
        nodes: unroller.nodes,
        assertions: unroller.assertions,
        passages: unroller.passages,
        named: parts.named,
      },
    },
    diagnostics,
  };
}

/** The same mistake in a block that is called often is told once; a name that means nothing has no value either. */
function onceEach(
  diagnostics: Diagnostic[],
  isUnknown: (name: string) => boolean,
): (diagnostic: Diagnostic) => void {
  const seen = new Set<string>();
  return (diagnostic) => {
    const { code, span: at } = diagnostic;
    const key = `${code} ${at.file.path} ${at.start}`;
    if (seen.has(key)) return;
    seen.add(key);
    if ((code === "E0208" || code === "E0210") && isUnknown(textOf(at))) return;
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

/** The values and blocks that a file declares at its top. */
function topFrame(
  unroller: Unroller,
  file: Loaded,
  frames: Map<Loaded, Frame>,
  overrides: ResolveOptions["params"],
): Frame {
  const before = frames.get(file);
  if (before) return before;
  const top = frame(undefined);
  frames.set(file, top);
  for (const [, imported] of file.imports) {
    const theirs = topFrame(unroller, imported, frames, new Map());
    for (const [declaration, value] of theirs.values) top.values.set(declaration, value);
    for (const [block, home] of theirs.blocks) top.blocks.set(block, home);
  }
  for (const declaration of file.ast.declarations) {
    if (declaration.kind === "block") top.blocks.set(declaration, top);
    if (declaration.kind !== "const" && declaration.kind !== "param") continue;
    const override = declaration.kind === "param" ? overrides.get(declaration.name.text) : undefined;
    const written = evaluate(environmentOf(unroller, top), declaration.value);
    const value = override === undefined ? written : overridden(override, declaration);
    if (value) top.values.set(declaration, value);
  }
  return top;
}

function overridden(value: number | string | boolean, { value: { span: at } }: ast.ConstDeclaration): Value {
  if (typeof value === "number") return { kind: "number", value, span: at };
  if (typeof value === "boolean") return { kind: "flag", value, span: at };
  return { kind: "word", value, span: at };
}

function constantsOf(
  files: readonly Loaded[],
  frames: ReadonlyMap<Loaded, Frame>,
  binder: Binder,
  main: Loaded,
): resolved.Constant[] {
  return files.flatMap((file) =>
    file.ast.declarations.flatMap((declaration): resolved.Constant[] => {
      if (declaration.kind !== "const" && declaration.kind !== "param") return [];
      if (file !== main && !binder.uses.has(declaration.name)) return [];
      const value = frames.get(file)?.values.get(declaration);
      return value ? [{ declaration, value }] : [];
    }),
  );
}

type Parts = Pick<resolved.Resolved, "inputs" | "heads" | "data" | "train" | "limits"> & {
  readonly named: ReadonlyMap<string, number>;
};

function runMain(unroller: Unroller, top: Frame, tree: ast.Ast): Parts {
  const environment = environmentOf(unroller, top);
  const inputs: resolved.ResolvedInput[] = [];
  const heads: resolved.ResolvedHead[] = [];
  const limits: resolved.ResolvedLimit[] = [];
  const named = new Map<string, number>();
  let data: resolved.Settings | undefined;
  let train: resolved.Settings | undefined;

  for (const declaration of tree.declarations) {
    unroller.owner = declaration;
    switch (declaration.kind) {
      case "input": {
        const node = inputNode(unroller, declaration);
        top.nodes.set(declaration, node);
        named.set(declaration.name.text, node);
        inputs.push({
          declaration,
          type: typeOf(unroller, top, declaration.type),
          source: declaration.source && evaluate(environment, declaration.source),
          preparation: preparationOf(unroller, top, declaration),
          settings: evaluateSettings(environment, declaration.settings),
          node,
        });
        break;
      }
      case "branch":
      case "trunk":
      case "fuse":
      case "shared": {
        runFlow(unroller, top, declaration, pathOf(unroller, declaration));
        const node = top.nodes.get(declaration);
        if (node !== undefined) named.set(declaration.name.text, node);
        break;
      }
      case "head": {
        const path = pathOf(unroller, declaration);
        const last = runPipeline(unroller, top, declaration.pipeline, path);
        const alias =
          isAlias(unroller, declaration.pipeline) && unroller.nodes[last]?.operation.kind !== "lost";
        const node = alias ? identity(unroller, top, last, declaration, path) : last;
        heads.push({
          declaration,
          type: typeOf(unroller, top, declaration.type),
          settings: evaluateSettings(environment, declaration.settings),
          node,
        });
        break;
      }
      case "data":
        data ??= settingsOf(environmentSettings(unroller, top, declaration.settings), declaration);
        break;
      case "train":
        train ??= settingsOf(environmentSettings(unroller, top, declaration.settings), declaration);
        break;
      case "expect":
        for (const limit of declaration.limits) {
          const value = number(environment, limit.value);
          if (value !== undefined) limits.push({ limit, value });
        }
        break;
    }
  }
  return { inputs, heads, data, train, limits, named };
}

function environmentSettings(unroller: Unroller, top: Frame, settings: readonly ast.Setting[]): Entry[] {
  return evaluateSettings(environmentOf(unroller, top), settings);
}

function settingsOf(entries: readonly Entry[], declaration: ast.Declaration): resolved.Settings {
  const { start, file } = declaration.span;
  return { entries, span: declaration.span, keyword: span(file, start, start + declaration.kind.length) };
}

function inputNode(unroller: Unroller, declaration: ast.InputDeclaration): number {
  const id = unroller.nodes.length;
  unroller.paths.add(declaration.name.text);
  unroller.nodes.push({
    id,
    path: declaration.name.text,
    operation: { kind: "input", declaration },
    sources: [],
    sourceSpans: [],
    arguments: [],
    complete: true,
    span: declaration.span,
    nameSpan: declaration.name.span,
    via: undefined,
    owner: declaration,
    weightsOf: undefined,
  });
  return id;
}

function typeOf(unroller: Unroller, top: Frame, type: ast.TypeReference): resolved.ResolvedType {
  const sizes = type.sizes?.map((size) => evaluateSize(environmentOf(unroller, top), size));
  return {
    name: type.name,
    sizes: sizes?.every((size) => size !== undefined) ? sizes : sizes && [],
    span: type.span,
  };
}

function preparationOf(unroller: Unroller, top: Frame, input: ast.InputDeclaration): resolved.ResolvedCall[] {
  const environment = environmentOf(unroller, top);
  const calls: resolved.ResolvedCall[] = [];
  for (const step of input.preparation) {
    if (step.kind === "call") {
      const { arguments: args } = evaluateArguments(environment, step.arguments ?? []);
      calls.push({ name: step.name, arguments: args, span: step.span });
    } else if (step.kind === "assert") {
      const last = calls.at(-1);
      const sizes = step.sizes.map((size) => evaluateSize(environment, size));
      if (last && sizes.every((size) => size !== undefined))
        calls[calls.length - 1] = { ...last, assertion: sizes };
    } else {
      const why = "a preparation is a chain of single steps";
      unroller.report(E0214({ name: "repeat", kind: "a step of a network", why }, step.span));
    }
  }
  return calls;
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
