import { existsSync, readFileSync } from "node:fs";
import { analyseForEditor } from "../../src/ide/analysis.js";
import type { Analysis } from "../../src/ide/analysis.js";
import { positionAt, sourceFile, textOf } from "../../src/text/source.js";
import type { Span } from "../../src/text/source.js";
import { dataHost } from "../check/host.js";

const mark = "⟨⟩";

/** A spec, and the place in it that `⟨⟩` marks. */
export interface AtCursor {
  readonly analysis: Analysis;
  readonly offset: number;
}

/** The first text is the spec itself; the others are files beside it, by name. */
export function cursor(text: string, files: Readonly<Record<string, string>> = {}): AtCursor {
  const offset = text.indexOf(mark);
  const file = sourceFile("/specs/main.mcnn", text.replace(mark, ""));
  const readText = (path: string) => files[path.replace("/specs/", "")];
  const listFolder = () => ["blocks.mcnn", "data/", "pitches.csv"];
  return {
    analysis: analyseForEditor(file, { readText, listFolder, data: dataHost }),
    offset: Math.max(offset, 0),
  };
}

/** `main.mcnn:3:5 "channel"`: where, and what stands there. */
export function placeText(span: Span): string {
  const { line, column } = positionAt(span.file, span.start);
  return `${span.file.path.replace("/specs/", "")}:${line}:${column} ${JSON.stringify(textOf(span))}`;
}

/** A spec of the project's own. */
export function spec(name: string): string {
  const path = new URL(`../../specs/${name}.mcnn`, import.meta.url);
  if (!existsSync(path)) throw new Error(`there is no spec ${name}`);
  return readFileSync(path, "utf8");
}
