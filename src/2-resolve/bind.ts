import { fusions } from "../catalogue/fusions/index.js";
import { layers } from "../catalogue/layers/index.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { E0202, E0209, E0213, E0214 } from "../diagnostics/messages.generated.js";
import type * as ast from "../1-parse/ast.js";
import { bindPreparation, bindSettings, bindSize, bindType, bindValue } from "./bind-values.js";
import { tellUnknown, used, usedTooEarly } from "./binder.js";
import type { Binder } from "./binder.js";
import type { Meaning } from "./resolved.js";
import { comingName, lookUp, namesIn, scope } from "./scope.js";
import type { Scope } from "./scope.js";
import { flows, onlyFlow, rightPlace, withoutFirst } from "./misplaced.js";
import type { Place } from "./misplaced.js";
import { unknownStep } from "./unknown-step.js";
import { fix, rename, write, writeInstead } from "../fixes/fix.js";
import { textOf } from "../text/source.js";

/** Binds the names of a file's declarations, in order; each sees only what stands above it. */
export function bindDeclarations(
  binder: Binder,
  declarations: readonly ast.Declaration[],
  within: Scope,
): void {
  for (const declaration of declarations) bindDeclaration(binder, declaration, within);
}

function bindDeclaration(binder: Binder, declaration: ast.Declaration, within: Scope): void {
  switch (declaration.kind) {
    case "model":
    case "import":
      return;
    case "const":
    case "param":
      bindValue(binder, declaration.value, within);
      binder.valueNames.add(declaration.name.text);
      return declare(binder, within, declaration.name, { kind: "constant", declaration });
    case "data":
      for (const setting of declaration.settings) {
        bindValue(binder, setting.value, within);
        if (setting.name.text !== "split") declare(binder, within, setting.name, { kind: "source", setting });
      }
      return;
    case "input":
      bindType(binder, declaration.type, within);
      if (declaration.source) bindValue(binder, declaration.source, within);
      for (const step of declaration.preparation) bindPreparation(binder, step, within);
      bindSettings(binder, declaration.settings, within);
      return declare(binder, within, declaration.name, { kind: "input", declaration });
    case "block":
      return bindBlock(binder, declaration, within);
    case "branch":
    case "trunk":
    case "fuse":
    case "shared":
      bindPipeline(binder, declaration.pipeline, declaration.kind, aroundFlow(declaration, within));
      return declare(binder, within, declaration.name, { kind: "flow", declaration });
    case "head":
      bindType(binder, declaration.type, within);
      bindPipeline(binder, declaration.pipeline, "head", within);
      // A head's settings may speak of the head itself.
      declare(binder, within, declaration.name, { kind: "head", declaration });
      return bindSettings(binder, declaration.settings, within);
    case "train":
      return bindSettings(binder, declaration.settings, within);
    case "expect":
      for (const { value } of declaration.limits) bindValue(binder, value, within);
  }
}

/** What a shared part computes with flows in where it is used, as with a block. */
function aroundFlow({ kind }: ast.FlowDeclaration, within: Scope): Scope {
  return kind === "shared" ? scope(within, [], true) : within;
}

export function declare(binder: Binder, within: Scope, name: ast.Name, meaning: Meaning): void {
  const before = within.names.get(name.text);
  if (before) {
    const other = freeName(within, name.text);
    const fixes = fix(`call it \`${other}\``, rename([name.span], other));
    binder.diagnostics.push(E0202({ name: name.text }, name.span, { because: before.name.span, fixes }));
    return;
  }
  binder.meaning.set(name, meaning);
  within.names.set(name.text, { name, meaning });
}

function freeName(within: Scope, name: string): string {
  for (let i = 2; ; i++) if (!lookUp(within, `${name}${i}`)) return `${name}${i}`;
}

function bindBlock(binder: Binder, block: ast.BlockDeclaration, within: Scope): void {
  const inner = scope(within, [], true);
  for (const parameter of block.parameters) {
    if (parameter.fallback) bindValue(binder, parameter.fallback, within);
    binder.valueNames.add(parameter.name.text);
    declare(binder, inner, parameter.name, { kind: "parameter", parameter, block });
  }
  bindBody(binder, block.body, inner);
  const out = block.body.declarations.some((d) => "name" in d && d.name.text === "out");
  if (!block.body.pipeline && !out && !block.broken) {
    const why =
      block.body.declarations.length === 0
        ? "it is empty"
        : "no step follows, and nothing in it is called `out`";
    binder.diagnostics.push(E0213({ name: block.name.text, why }, block.name.span));
  }
  declare(binder, within, block.name, { kind: "block", declaration: block, file: block.name.span.file });
}

function bindBody(binder: Binder, body: ast.Body, within: Scope): void {
  const inner = scope(within, body.declarations);
  for (const declaration of body.declarations) {
    if (inBodies.has(declaration.kind)) continue;
    const keyword = declaration.kind;
    binder.diagnostics.push(
      E0214(
        {
          name: keyword,
          kind: "a part of the whole spec",
          why: `a body holds only const, block, shared, branch, fuse and trunk`,
        },
        "name" in declaration ? declaration.name.span : declaration.span,
      ),
    );
  }
  const misplaced = body.declarations.filter((d) => !inBodies.has(d.kind));
  const names = misplaced.flatMap((d) => ("name" in d ? [d.name.text] : []));
  const inBody = names.length === 0 ? binder : { ...binder, lost: new Set([...binder.lost, ...names]) };
  bindDeclarations(
    inBody,
    body.declarations.filter((d) => inBodies.has(d.kind)),
    inner,
  );
  if (body.pipeline) bindPipeline(inBody, body.pipeline, "body", inner);
}

const inBodies: ReadonlySet<string> = new Set(["const", "block", "shared", "branch", "fuse", "trunk"]);

function bindPipeline(binder: Binder, pipeline: ast.Pipeline, place: Place, within: Scope): void {
  let first = true;
  for (const step of pipeline.steps) {
    if (step.kind === "assert") for (const size of step.sizes) bindSize(binder, size, within);
    else if (step.kind === "repeat") bindRepeat(binder, step, within);
    else bindCall(binder, step, first ? place : undefined, within);
    if (step.kind !== "assert") first = false;
  }
}

function bindRepeat(binder: Binder, step: ast.RepeatStep, within: Scope): void {
  if (step.from) bindValue(binder, step.from, within);
  bindValue(binder, step.to, within);
  const inner = scope(within);
  if (step.index) {
    binder.valueNames.add(step.index.text);
    declare(binder, inner, step.index, { kind: "index", step });
  }
  bindBody(binder, step.body, inner);
}

function bindCall(binder: Binder, step: ast.CallStep, opening: Place | undefined, within: Scope): void {
  const { name } = step;
  const meaning = meaningOfStep(binder, name, within);
  if (meaning) {
    const why = misplaced(meaning, opening, step.arguments !== undefined);
    if (why)
      binder.diagnostics.push({
        ...notThatKind(name, meaning, why),
        fixes: rightPlace(step, meaning, opening, within),
      });
    else binder.meaning.set(name, meaning);
  }
  const takesSources = meaning?.kind === "fusion";
  for (const argument of step.arguments ?? []) {
    if (takesSources && !argument.name) bindSource(binder, argument.value, within);
    else bindValue(binder, argument.value, within);
  }
}

/** A fusion's unnamed argument: something that flows. */
function bindSource(binder: Binder, value: ast.Expression, within: Scope): void {
  if (value.kind !== "name") {
    if (value.kind === "missing") return;
    if (value.kind === "list") return bindListOfSources(binder, value, within);
    const text = textOf(value.span);
    binder.diagnostics.push(
      E0214(
        {
          name: text,
          kind: value.kind === "call" ? "a call" : "an expression",
          why: "a fusion joins inputs and branches, by name: give this a branch of its own",
        },
        value.span,
      ),
    );
    return;
  }
  const meaning = meaningOfStep(binder, value.name, within);
  if (!meaning) return;
  if (flows(meaning)) binder.meaning.set(value.name, meaning);
  else binder.diagnostics.push(notThatKind(value.name, meaning, "a fusion joins inputs and branches"));
}

/** `add([a, b])`, as in Keras. */
function bindListOfSources(
  binder: Binder,
  { items, span: at }: Extract<ast.Expression, { kind: "list" }>,
  within: Scope,
): void {
  const before = binder.diagnostics.length;
  for (const item of items) bindSource(binder, item, within);
  if (binder.diagnostics.length > before) return;
  const text = textOf(at);
  const why = "the sources are written side by side, without `[` and `]`";
  const fixes = fix("leave `[` and `]` out", write(at, text.slice(1, -1)));
  binder.diagnostics.push(E0214({ name: text, kind: "a list", why }, at, { fixes }));
}

/** Why this cannot stand here, or nothing. */
function misplaced(meaning: Meaning, opening: Place | undefined, called: boolean): string | undefined {
  if (["constant", "parameter", "index", "source", "head"].includes(meaning.kind)) {
    return meaning.kind === "head"
      ? "a head ends a network; it has no output to use"
      : "a step is a layer or a block";
  }
  if (meaning.kind === "fusion")
    return opening === "fuse" ? undefined : `a fusion begins a \`fuse\`: \`fuse joint = concat(a, b)\``;
  if (flows(meaning)) {
    if (called) return "a value takes no arguments";
    if (opening === undefined) return "an input stands at the beginning of a pipeline, not within it";
    if (opening === "shared") return "a shared part begins with a layer; its input is given where it is used";
    if (opening === "fuse") return "a fuse begins with a fusion, such as `concat(a, b)`";
    return undefined;
  }
  if (called && meaning.kind === "flow") return "a shared part takes no arguments";
  if (opening === "fuse") return "a fuse begins with a fusion, such as `concat(a, b)`";
  if (opening === undefined || opening === "body" || opening === "shared") return undefined;
  return `a ${opening} begins with its input: \`x -> …\``;
}

function meaningOfStep(binder: Binder, name: ast.Name, within: Scope): Meaning | undefined {
  if (name.text === "in") return inMeaning(binder, name, within);
  const found = lookUp(within, name.text);
  if (found) {
    if (found.outside && flows(found.meaning)) {
      const why = "a block or a shared part sees values from outside only through `in`";
      const fixes = [writeInstead(name.span, "in"), ...withoutFirst(name.span)];
      binder.diagnostics.push({ ...notThatKind(name, found.meaning, why), fixes });
      return undefined;
    }
    used(binder, name, found);
    return found.meaning;
  }
  const layer = layers.get(name.text);
  if (layer) return { kind: "layer", layer };
  const fusion = fusions.get(name.text);
  if (fusion) return { kind: "fusion", fusion };
  if (binder.lost.has(name.text)) return undefined;
  const later = comingName(within, name.text);
  if (later?.kind === "block" && isAround(later, name)) {
    const why = "its own body calls it, and that would never end";
    binder.diagnostics.push(E0209({ name: name.text, why }, name.span));
  } else if (later) {
    tellUnknown(binder, name, usedTooEarly(name, later));
  } else {
    tellUnknown(binder, name, unknownStep(name, [...namesIn(within)]));
  }
  return undefined;
}

function isAround({ span }: ast.Declaration, use: ast.Name): boolean {
  return span.file === use.span.file && span.start < use.span.start && use.span.end <= span.end;
}

function inMeaning(binder: Binder, name: ast.Name, within: Scope): Meaning | undefined {
  if (within.up) return { kind: "in" };
  binder.diagnostics.push(
    E0214(
      { name: "in", kind: "the input of a block", why: "outside of blocks and repeats there is no `in`" },
      name.span,
      { fixes: onlyFlow(within).map((flow) => writeInstead(name.span, flow)) },
    ),
  );
  return undefined;
}

const kinds: Readonly<Record<Meaning["kind"], string>> = {
  constant: "a value",
  parameter: "a parameter",
  index: "an index",
  input: "an input",
  flow: "a branch",
  head: "a head",
  block: "a block",
  source: "a data source",
  in: "the input of a block",
  layer: "a layer",
  fusion: "a fusion",
};

export function kindText(meaning: Meaning): string {
  if (meaning.kind === "constant") return `a ${meaning.declaration.kind}`;
  if (meaning.kind === "flow")
    return meaning.declaration.kind === "shared" ? "a shared part" : `a ${meaning.declaration.kind}`;
  return kinds[meaning.kind];
}

function notThatKind(name: ast.Name, meaning: Meaning, why: string): Diagnostic {
  const declared =
    "declaration" in meaning && "name" in meaning.declaration ? meaning.declaration.name.span : undefined;
  const related = declared ? [{ span: declared, message: `\`${name.text}\` is declared here` }] : [];
  return E0214({ name: name.text, kind: kindText(meaning), why }, name.span, { related });
}
