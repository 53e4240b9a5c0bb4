import type { Origin } from "../../4-lower/body.js";
import type { Id } from "../../4-lower/expression.js";
import type { Program } from "../../4-lower/program.js";
import { claim } from "./typescript/names.js";
import type { Names } from "./typescript/names.js";

/** What writing a file gathers and looks up. */
export interface Writer {
  readonly program: Program;
  readonly identifiers: Map<Id, string>;
  /** Functions that the code needs at the end of the file. */
  readonly helpers: Set<Helper>;
  /** Classes of `layers.ts` that it uses. */
  readonly classes: Set<string>;
  /** The line that the last `// line` comment told. */
  line: string;
}

export type Helper = "pipe" | "join" | "shared";

export function createWriter(program: Program): Writer {
  return { program, identifiers: new Map(), helpers: new Set(), classes: new Set(), line: "" };
}

/** The name in code of what is declared before; `undefined` would be a fault of the lowering. */
export function identifierOf(writer: Writer, id: Id | undefined): string {
  return (id === undefined ? undefined : writer.identifiers.get(id)) ?? "undefined";
}

/** A name for what is declared: what comes after it may use it. */
export function declare(writer: Writer, names: Names, id: Id, wish: string): string {
  const identifier = claim(names, wish);
  writer.identifiers.set(id, identifier);
  return identifier;
}

/** `line 12`, or `line 3 of blocks.mcnn`. */
export function lineOf({ line, file }: Origin): string {
  return file === undefined ? `line ${line}` : `line ${line} of ${file}`;
}

/** `line 12: [28, 28, 1]`; the line only when it is not the one told last. */
export function remark(writer: Writer, origin: Origin, more?: string): string | undefined {
  const line = lineOf(origin);
  const told = line === writer.line ? undefined : line;
  writer.line = line;
  return joined(told, more);
}

export function joined(told: string | undefined, more: string | undefined): string | undefined {
  const parts = [told, more].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(": ");
}
