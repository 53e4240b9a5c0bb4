import type { Value } from "../catalogue/value.js";
import type * as ast from "../1-parse/ast.js";
import type { Binder } from "./binder.js";
import { evaluate } from "./evaluate.js";
import { frame } from "./frame.js";
import type { Frame } from "./frame.js";
import type { Loaded } from "./imports.js";
import type * as resolved from "./resolved.js";
import { environmentOf } from "./unroll.js";
import type { Unroller } from "./unroller.js";

/** Values in place of those that params have in the text. */
export type Overrides = ReadonlyMap<string, number | string | boolean>;

/** The values and blocks that a file declares at its top. */
export function topFrame(
  unroller: Unroller,
  file: Loaded,
  frames: Map<Loaded, Frame>,
  overrides: Overrides,
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

export function constantsOf(
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
