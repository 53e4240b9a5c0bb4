import { sourceFile, span } from "../../src/text/source.js";
import type { Argument, Value } from "../../src/catalogue/value.js";

/** A call as in a spec, `conv2d(32, 3, padding: same)`, as the catalogue gets it. */
export interface Written {
  readonly name: string;
  readonly arguments: readonly Argument[];
}

const token =
  /\s*(?:(?<text>"(?:[^"\\]|\\.)*")|(?<number>-?\d[\d.]*(?:e-?\d+)?)|(?<word>[A-Za-z_]\w*)|(?<sign>[()[\],:]))/y;

/** Reads a call. Enough of the language for tests of the catalogue, and no more. */
export function written(text: string): Written {
  const value = valueOf(text);
  if (value.kind === "word") return { name: value.value, arguments: [] };
  if (value.kind === "call") return value;
  throw new Error(`${text} is not a call`);
}

/** Reads a value: a number, a word, a list or a call. */
export function valueOf(text: string): Value {
  const file = sourceFile("test.mcnn", text);
  const tokens = [...tokensOf(text)];
  let at = 0;
  const accept = (sign: string) => tokens[at]?.text === sign && ++at > 0;

  function value(): Value {
    const next = tokens[at++];
    if (!next) throw new Error(`${text} ends too soon`);
    const here = (from = next.start) => span(file, from, tokens[at - 1]?.end ?? from);
    if (next.text === "[") {
      const items: Value[] = [];
      while (!accept("]")) {
        items.push(value());
        accept(",");
      }
      return { kind: "list", items, span: here() };
    }
    if (next.kind === "number") return { kind: "number", value: Number(next.text), span: here() };
    if (next.kind === "text") return { kind: "text", value: String(JSON.parse(next.text)), span: here() };
    if (next.text === "true" || next.text === "false")
      return { kind: "flag", value: next.text === "true", span: here() };
    if (!accept("(")) return { kind: "word", value: next.text, span: here() };
    const list: Argument[] = [];
    while (!accept(")")) {
      const name = tokens[at + 1]?.text === ":" ? tokens[at] : undefined;
      if (name) at += 2;
      list.push(
        name
          ? { name: name.text, nameSpan: span(file, name.start, name.end), value: value() }
          : { value: value() },
      );
      accept(",");
    }
    return { kind: "call", name: next.text, arguments: list, span: here() };
  }
  return value();
}

function* tokensOf(text: string) {
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) throw new Error(`cannot read ${text}`);
    const kind = match.groups?.["number"] ? "number" : match.groups?.["text"] ? "text" : "other";
    const start = match.index + match[0].length - match[0].trimStart().length;
    yield { kind, text: match[0].trim(), start, end: match.index + match[0].length };
  }
}
