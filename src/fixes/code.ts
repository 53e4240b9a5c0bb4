import type { SourceFile } from "../text/source.js";

/** What ends a line of a file. */
export function lineEndOf({ text }: SourceFile): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** A character of a text that is code, neither comment nor space; `isText` within quotes. */
interface Code {
  readonly at: number;
  readonly character: string;
  readonly isText: boolean;
}

/** What stands in a text from one place to another, without comments and spaces. */
export function* codeIn(text: string, start: number, end: number): Iterable<Code> {
  let isText = false;
  for (let at = start; at < end; at++) {
    const character = text[at] ?? "";
    if (!isText && text.startsWith("//", at)) at = endOr(text.indexOf("\n", at), end);
    else if (!isText && text.startsWith("/*", at)) at = endOr(text.indexOf("*/", at + 2), end) + 1;
    else {
      const isQuote = character === '"' && text[at - 1] !== "\\";
      if (isText || !/\s/.test(character)) yield { at, character, isText: isText || isQuote };
      if (isQuote) isText = !isText;
    }
  }
}

function endOr(at: number, end: number): number {
  return at < 0 ? end : at;
}

/** Where the code ends before a place: behind it come spaces and comments only. */
export function codeEnd(text: string, start: number, end: number): number {
  let last = start;
  for (const { at } of codeIn(text, start, end)) last = at + 1;
  return last;
}

/** The round brackets that follow at a place. */
export function bracketsAt(text: string, from: number): { open: number; close: number } | undefined {
  let open: number | undefined;
  let depth = 0;
  for (const { at, character, isText } of codeIn(text, from, text.length)) {
    if (open === undefined && character !== "(") return undefined;
    open ??= at;
    if (isText) continue;
    if (character === "(") depth++;
    if (character === ")" && --depth === 0) return { open, close: at };
  }
  return undefined;
}
