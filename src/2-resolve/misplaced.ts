import type { Fix } from "../diagnostics/diagnostic.js";
import { replace } from "../diagnostics/diagnostic.js";
import type * as ast from "../1-parse/ast.js";
import { span, textOf } from "../text/source.js";
import type { Span } from "../text/source.js";
import type { Meaning } from "./resolved.js";
import { namesIn, lookUp } from "./scope.js";
import type { Scope } from "./scope.js";

/** Where a pipeline stands decides what may begin it. */
export type Place = "branch" | "trunk" | "fuse" | "shared" | "head" | "body";

export function flows(meaning: Meaning): boolean {
  return (
    meaning.kind === "in" ||
    meaning.kind === "input" ||
    (meaning.kind === "flow" && meaning.declaration.kind !== "shared")
  );
}

/** The one thing that flows here, where there is no choice. */
export function onlyFlow(within: Scope): string[] {
  const flowing = [...namesIn(within)].filter((name) => {
    const meaning = lookUp(within, name)?.meaning;
    return meaning !== undefined && flows(meaning);
  });
  return flowing.length === 1 ? flowing : [];
}

/** What puts a step right that cannot stand where it does. */
export function rightPlace(
  step: ast.CallStep,
  meaning: Meaning,
  opening: Place | undefined,
  within: Scope,
): Fix[] {
  const { name, span: at } = step;
  if (meaning.kind === "fusion")
    return opening === "branch" || opening === "trunk" ? asFuse(at) : inAFuse(at, name);
  if (meaning.kind === "flow" && step.arguments) return [replace("leave the arguments out", at, name.text)];
  if (flows(meaning)) {
    if (step.arguments) return [replace("leave the arguments out", at, name.text)];
    if (opening === "shared") return [withoutFirst(at)];
    return [];
  }
  if (opening === undefined || opening === "fuse" || opening === "body") return [];
  const begin = span(at.file, at.start, at.start);
  return onlyFlow(within).map((flow) => replace(`begin with \`${flow}\``, begin, `${flow} -> `));
}

/** Without a pipeline's first step. */
export function withoutFirst({ file, start, end }: Span): Fix {
  const arrow = /^\s*->\s*/.exec(file.text.slice(end, end + 200))?.[0] ?? "";
  return { ...replace("leave it out", span(file, start, end + arrow.length), ""), chains: false };
}

/** `branch joint = concat(a, b)` is a `fuse`. */
function asFuse({ file, start }: Span): Fix[] {
  const before = /(branch|trunk)\s+\S+\s*=\s*$/.exec(file.text.slice(Math.max(0, start - 200), start));
  if (!before) return [];
  const from = start - before[0].length;
  return [replace("make it a `fuse`", span(file, from, from + (before[1]?.length ?? 0)), "fuse")];
}

/** A `fuse` of its own, above the declaration that needs it. */
function inAFuse(at: Span, { span: { start } }: ast.Name): Fix[] {
  const { file } = at;
  const lineStart = file.text.lastIndexOf("\n", start) + 1;
  const line = file.text.slice(lineStart, start);
  if (!/^head\s[^=]*=\s*$/.test(line)) return [];
  const call = textOf(at);
  const edits = [
    { span: span(file, lineStart, lineStart), newText: `fuse joint = ${call}\n` },
    { span: at, newText: "joint" },
  ];
  return [{ title: "give it a `fuse` of its own", edits }];
}

/** Moves a declaration above the line that uses it. */
export function moveUp(use: Span, { file, start, end }: Span): Fix[] {
  if (use.file !== file || use.start > start) return [];
  const { text } = file;
  // Declarations at the top begin in the first column.
  const before = [...text.slice(0, use.start).matchAll(/^\w/gm)].at(-1)?.index;
  if (before === undefined || text[start - 1] !== "\n") return [];
  const lineEnd = text.indexOf("\n", end);
  const edits = [
    { span: span(file, before, before), newText: `${text.slice(start, end)}\n` },
    { span: span(file, start, lineEnd < 0 ? text.length : lineEnd + 1), newText: "" },
  ];
  return [{ title: "move the declaration up", edits }];
}
