import type * as ast from "../1-parse/ast.js";
import { nearest } from "../text/nearest.js";
import { E0201 } from "../diagnostics/messages.generated.js";
import { tellUnknown, used, usedTooEarly } from "./binder.js";
import type { Binder } from "./binder.js";
import type { Meaning } from "./resolved.js";
import { comingName, lookUp, namesIn } from "./scope.js";
import type { Scope } from "./scope.js";
import { writeInstead } from "../fixes/fix.js";

export function bindType(binder: Binder, type: ast.TypeReference, within: Scope): void {
  for (const size of type.sizes ?? []) bindSize(binder, size, within);
}

/** Words for what is not known, in other languages. */
const nothings: ReadonlySet<string> = new Set(["None", "none", "null", "undefined", "nil", "any"]);

export function bindSize(binder: Binder, size: ast.Expression, within: Scope): void {
  if (size.kind !== "name" || !nothings.has(size.name.text) || lookUp(within, size.name.text))
    return bindOperand(binder, size, within);
  const { name } = size;
  const why = "a size that only the data tells is written `?`";
  tellUnknown(
    binder,
    name,
    E0201({ name: name.text, why }, name.span, { fixes: [writeInstead(name.span, "?")] }),
  );
}

export function bindSettings(binder: Binder, settings: readonly ast.Setting[], within: Scope): void {
  for (const { value } of settings) bindValue(binder, value, within);
}

/** A preparation's name is looked up where it is checked; its arguments are values like others. */
export function bindPreparation(binder: Binder, step: ast.Step, within: Scope): void {
  if (step.kind === "call")
    for (const argument of step.arguments ?? []) bindValue(binder, argument.value, within);
  if (step.kind === "assert") for (const size of step.sizes) bindSize(binder, size, within);
}

/** Binds the names of an expression that stand for values; other names are words of the catalogue. */
export function bindValue(binder: Binder, value: ast.Expression, within: Scope): void {
  switch (value.kind) {
    case "name":
      return bindValueName(binder, value.name, within);
    case "path": {
      for (const argument of value.arguments ?? []) bindValue(binder, argument.value, within);
      const [first] = value.parts;
      const found = first && lookUp(within, first.text);
      if (!first) return;
      if (found && (found.meaning.kind === "source" || found.meaning.kind === "head")) {
        binder.meaning.set(first, found.meaning);
        used(binder, first, found);
      } else if (!binder.lost.has(first.text)) {
        unknownValue(binder, first, within, "it names neither a data source nor a head");
      }
      return;
    }
    case "call":
      for (const argument of value.arguments) bindValue(binder, argument.value, within);
      return;
    case "list":
      for (const item of value.items) bindValue(binder, item, within);
      return;
    case "record":
      return bindSettings(binder, value.settings, within);
    case "negate":
      return bindOperand(binder, value.operand, within);
    case "binary":
      bindOperand(binder, value.left, within);
      return bindOperand(binder, value.right, within);
    case "grouped":
      return bindValue(binder, value.inner, within);
  }
}

/** In arithmetic there are no words: a name must be a value's. */
function bindOperand(binder: Binder, value: ast.Expression, within: Scope): void {
  if (value.kind !== "name") return bindValue(binder, value, within);
  bindValueName(binder, value.name, within);
  if (!binder.meaning.has(value.name) && !binder.lost.has(value.name.text)) {
    unknownValue(binder, value.name, within, "no const, param or parameter has this name");
  }
}

function bindValueName(binder: Binder, name: ast.Name, within: Scope): void {
  const found = lookUp(within, name.text);
  if (!found || !isValue(found.meaning)) return;
  binder.meaning.set(name, found.meaning);
  used(binder, name, found);
}

function isValue({ kind }: Meaning): boolean {
  return kind === "constant" || kind === "parameter" || kind === "index";
}

function unknownValue(binder: Binder, name: ast.Name, within: Scope, why: string): void {
  const later = comingName(within, name.text);
  if (later) {
    tellUnknown(binder, name, usedTooEarly(name, later));
    return;
  }
  const near = nearest(name.text, namesIn(within));
  tellUnknown(
    binder,
    name,
    E0201({ name: name.text, why }, name.span, {
      fixes: near === undefined ? [] : [writeInstead(name.span, near)],
    }),
  );
}
