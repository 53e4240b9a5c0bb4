import { printer } from "prettier/doc";
import { parse } from "../1-parse/parse.js";
import { sourceFile } from "../text/source.js";
import type { SourceFile } from "../text/source.js";
import { alignComments } from "./align-comments.js";
import { paddingOfDeclarations } from "./columns.js";
import { createLayout, step, width } from "./layout.js";
import type { Doc } from "./layout.js";
import { print } from "./print.js";
import { readTree } from "./read-tree.js";
import { rules } from "./rules.js";
import { firstLine, newLine } from "./separators.js";

/**
 * The one layout of a spec. Declarations with a syntax error keep their text. The tree is the same before and after,
 * and every comment is there, in order.
 */
export function format(file: SourceFile): string {
  const text = file.text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const normal = sourceFile(file.path, text);
  const formatted = alignComments(layOutFile(normal));
  const lineEnd = /\r?\n/.exec(file.text)?.[0] === "\r\n" ? "\r\n" : "\n";
  const safe = isAsReadable(normal, formatted) ? formatted : text;
  return lineEnd === "\n" ? safe : safe.replaceAll("\n", lineEnd);
}

/** Text that could not be read may mean something else on another line: then nothing is changed. */
function isAsReadable(before: SourceFile, after: string): boolean {
  const codes = (file: SourceFile) =>
    parse(file)
      .diagnostics.map((d) => d.code)
      .sort()
      .join(" ");
  const found = codes(before);
  return found === "" || found === codes(sourceFile(before.path, after));
}

function layOutFile(file: SourceFile): string {
  const parts = readTree(file);
  const empty = createLayout(rules);
  const layout = { ...empty, padding: paddingOfDeclarations(empty, parts) };
  const lines = parts.map((part, i): Doc => {
    const lead = i === 0 ? firstLine(layout, part) : newLine(layout, part);
    return [lead, print(layout, part)];
  });
  const printed = printer.printDocToString(lines, { printWidth: width, tabWidth: step }).formatted.trim();
  return printed === "" ? "" : `${printed}\n`;
}
