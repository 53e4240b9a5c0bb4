import type { Option } from "../catalogue/options.js";
import type { Value } from "../catalogue/value.js";
import type * as ast from "../1-parse/ast.js";
import { evaluate } from "../2-resolve/evaluate.js";
import type { Meaning, Passage } from "../2-resolve/resolved.js";
import type { Model } from "../3-check/model.js";
import { positionAt } from "../text/source.js";
import type { Span } from "../text/source.js";
import type { Origin } from "./body.js";
import type { Expression, Id, ValueType } from "./expression.js";

/** What lowering looks up, and what it found out before, so that blocks within blocks are gone through once. */
export interface Lowering {
  readonly model: Model;
  /** What went through each step, in the network's order. */
  readonly passages: ReadonlyMap<ast.Step, readonly Passage[]>;
  /** The same of the calls of each block. */
  readonly calls: ReadonlyMap<ast.BlockDeclaration, readonly Passage[]>;
  /** Values of consts and params, with what was set in place of the spec's own. */
  readonly values: ReadonlyMap<object, Value>;
  readonly ids: Map<object, Id>;
  readonly constants: Map<
    ast.ConstDeclaration,
    { readonly expression: Expression; readonly type: ValueType }
  >;
  readonly options: Map<ast.Parameter, Option<unknown> | undefined>;
}

export function createLowering(model: Model): Lowering {
  const { resolved } = model;
  const passages = new Map<ast.Step, Passage[]>();
  const calls = new Map<ast.BlockDeclaration, Passage[]>();
  for (const passage of resolved.network.passages) {
    const { step } = passage;
    add(passages, step, passage);
    const meaning = step.kind === "call" ? resolved.bindings.meaning.get(step.name) : undefined;
    if (meaning?.kind === "block") add(calls, meaning.declaration, passage);
  }
  return {
    model,
    passages,
    calls,
    values: new Map(resolved.constants.map(({ declaration, value }) => [declaration, value])),
    ids: new Map(),
    constants: new Map(),
    options: new Map(),
  };
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

/** The id of what a declaration declares; a repeat declares its index. */
export function idOf({ ids }: Lowering, declaration: object): Id {
  const id = ids.get(declaration) ?? ids.size;
  ids.set(declaration, id);
  return id;
}

/** Of a thing that no declaration stands for. */
export function newId(lowering: Lowering): Id {
  return idOf(lowering, {});
}

export function meaningOf({ model }: Lowering, name: ast.Name): Meaning | undefined {
  return model.resolved.bindings.meaning.get(name);
}

export function originOf({ model }: Lowering, { file, start }: Span): Origin {
  const { line, column } = positionAt(file, start);
  const isOwn = file === model.resolved.ast.file;
  return { line, column, file: isOwn ? undefined : (file.path.split(/[\\/]/).at(-1) ?? "") };
}

/** The value of an expression without parameters and indexes. */
export function valueOf(lowering: Lowering, expression: ast.Expression): Value | undefined {
  const { meaning } = lowering.model.resolved.bindings;
  return evaluate(
    {
      meaning,
      isUnknown: () => false,
      report: () => undefined,
      lookUp: (m) => (m.kind === "constant" ? constantValue(lowering, m.declaration) : undefined),
    },
    expression,
  );
}

/** The values of consts within blocks are not among those of the file. */
export function constantValue(lowering: Lowering, declaration: ast.ConstDeclaration): Value | undefined {
  return lowering.values.get(declaration) ?? valueOf(lowering, declaration.value);
}

/** Whether a pipeline's step is another name for what flows there. */
export function isReference(lowering: Lowering, step: ast.Step): boolean {
  const meaning = step.kind === "call" ? meaningOf(lowering, step.name) : undefined;
  if (meaning?.kind === "flow") return meaning.declaration.kind !== "shared";
  return meaning?.kind === "in" || meaning?.kind === "input";
}
