import { headKinds } from "../../catalogue/heads/index.js";
import type { HeadKind } from "../../catalogue/heads/index.js";
import { inputKinds } from "../../catalogue/inputs/index.js";
import type { InputKind } from "../../catalogue/inputs/index.js";
import { typeText } from "../../catalogue/type-kind.js";
import type { SizesRule, TypeKind, WrittenSize } from "../../catalogue/type-kind.js";
import type { Diagnostic, Fix, Outcome } from "../../diagnostics/diagnostic.js";
import { E0408 } from "../../diagnostics/messages.generated.js";
import { unknownSize } from "../../shape/dim.js";
import type { Shape } from "../../shape/shape.js";
import { fix, write, writeInstead } from "../../fixes/fix.js";
import { textOf } from "../../text/source.js";
import type { ResolvedInput, ResolvedType } from "../../2-resolve/resolved.js";
import { unknownWord } from "../settings/calls.js";
import type { Report } from "../settings/calls.js";

/** A type whose word and sizes are right. */
export interface CheckedType<K extends TypeKind> {
  readonly kind: K;
  readonly sizes: readonly WrittenSize[];
}

export interface InputType extends CheckedType<InputKind> {
  /** What the network sees of a row. */
  readonly shape: Shape;
}

/** The shape that an input has in the network; nothing when its type is in error. */
export function checkInputType({ declaration, type }: ResolvedInput): Outcome<InputType | undefined> {
  const diagnostics: Diagnostic[] = [];
  const read = readType("kind of input", inputKinds, type, (d) => diagnostics.push(d));
  if (!read) return { value: undefined, diagnostics };
  const shape = shapeOf(declaration.name.text, read.kind.shape(read.sizes));
  return { value: { ...read, shape }, diagnostics };
}

export function readHeadType(type: ResolvedType, report: Report): CheckedType<HeadKind> | undefined {
  return readType("kind of head", headKinds, type, report);
}

/** Each `?` is an unknown of its own, called after its place. */
export function shapeOf(name: string, sizes: readonly WrittenSize[]): Shape {
  return sizes.map((size, axis) => (size === "?" ? unknownSize(`${name}.${axis}`) : size));
}

function readType<K extends TypeKind>(
  what: string,
  kinds: ReadonlyMap<string, K>,
  type: ResolvedType,
  report: Report,
): CheckedType<K> | undefined {
  const kind = kinds.get(type.name.text);
  // Sizes that could not be worked out were told.
  if (type.sizes?.length === 0 && !/\[\s*\]$/.test(textOf(type.span))) return undefined;
  if (!kind) {
    report(unknownWord(what, type.name.text, type.name.span, kinds));
    return undefined;
  }
  const problem = wrongCount(kind, type) ?? wrongSize(kind, type);
  if (problem) {
    report(problem);
    return undefined;
  }
  return { kind, sizes: (type.sizes ?? []).map((size) => size.value) };
}

function wrongCount(kind: TypeKind, type: ResolvedType): Diagnostic | undefined {
  const { sizes } = kind;
  const count = type.sizes?.length ?? 0;
  const fits = sizes.open
    ? count > 0
    : count === sizes.names.length || (count === 0 && sizes.optional === true);
  if (fits) return undefined;
  const wanted = sizes.open ? "at least one size" : sizes.names.length === 0 ? "no sizes" : sizesText(sizes);
  const why = `\`${typeText(kind)}\` takes ${wanted}, and gets ${count}`;
  return E0408({ kind: kind.name, why }, type.span, { fixes: countFixes(kind, type) });
}

function sizesText({ names }: SizesRule): string {
  return names.length === 1
    ? `one size, the ${names[0] ?? ""}`
    : `${names.length} sizes, ${names.join(", ")}`;
}

function countFixes(kind: TypeKind, type: ResolvedType): Fix[] {
  const written = (type.sizes ?? []).map((size) => size.text);
  if (kind.sizes.names.length === 0 && !kind.sizes.open) return [writeInstead(type.span, kind.name)];
  if (kind.name !== "image" || written.length !== 2) return [];
  const text = `image[${[...written, "1"].join(", ")}]`;
  return fix(`write \`${text}\` for one channel`, write(type.span, text));
}

function wrongSize(kind: TypeKind, type: ResolvedType): Diagnostic | undefined {
  const { names, unknown } = kind.sizes;
  for (const [i, size] of (type.sizes ?? []).entries()) {
    const name = names[i] ?? "size";
    const least = kind.sizes.least?.[i] ?? 1;
    if (size.value === "?") {
      if (!unknown) return E0408({ kind: kind.name, why: `the ${name} must be known` }, size.span);
    } else if (size.value < least) {
      const yesOrNo = name === "classes" && size.value === 1 ? ": yes and no are two" : "";
      const why = `the ${name} must be at least ${least}, not ${size.value}${yesOrNo}`;
      const fixes =
        kind.name === "class" ? fix("write `binary` for yes or no", write(type.span, "binary")) : [];
      return E0408({ kind: kind.name, why }, size.span, { fixes });
    }
  }
  return undefined;
}
