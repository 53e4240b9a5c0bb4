import path from "node:path";

/** A file that is made or changed, from the root of the repository; or a command that is run there. */
export type Step =
  | { readonly kind: "file"; readonly pattern: string }
  | { readonly kind: "command"; readonly command: string };

export interface Recipe {
  /** "lint rule" */
  readonly thing: string;
  readonly steps: readonly Step[];
}

/** The recipes of `src/README.md`: what stands under a heading and has numbered steps. */
export function readRecipes(markdown: string): Recipe[] {
  const [, chapter = ""] = markdown.split(/^## How to add$/m);
  return chapter
    .split(/^### An? /m)
    .slice(1)
    .map((section) => {
      const [thing = "", ...lines] = section.split("\n");
      return { thing, steps: lines.flatMap(readStep) };
    })
    .filter(({ steps }) => steps.length > 0);
}

function readStep(line: string): Step[] {
  if (!/^\d+\. /.test(line)) return [];
  const [, code] = /^\d+\. `([^`]+)`/.exec(line) ?? [];
  if (code === undefined) throw new Error(`a step begins with its file or its command: ${line}`);
  if (/^np[mx] /.test(code)) return [{ kind: "command", command: code }];
  return [{ kind: "file", pattern: path.posix.join("src", code) }];
}

/** Whether a file is one that a step speaks of: words in capitals stand for any name. */
export function isMeant(pattern: string, file: string): boolean {
  const parts = pattern.split(/\b[A-Z]{3,}\b/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^/]+")}$`).test(file);
}
