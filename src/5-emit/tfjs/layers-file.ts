import { header } from "./header.js";
import { snippetParts } from "./snippets.generated.js";
import { print } from "./typescript/print.js";
import { blank } from "./typescript/tree.js";
import type { Statement } from "./typescript/tree.js";

/** Names that `layers.ts` may export; nothing in `model.ts` has one of them. */
export const classNames: readonly string[] = snippetParts.flatMap(({ name, isExported }) =>
  isExported ? [name] : [],
);

/** `layers.ts`: the layers that TensorFlow.js lacks, and what they call. */
export function writeLayers(classes: readonly string[], specPath: string): string {
  const needed = neededBy(classes);
  const parts = snippetParts.flatMap(({ name, code }): Statement[] =>
    needed.has(name) ? [blank, { kind: "verbatim", text: code }] : [],
  );
  return print([...header(specPath), { kind: "import", names: "tf", from: "@tensorflow/tfjs" }, ...parts]);
}

/** With what they call, directly or through others. */
function neededBy(names: readonly string[]): ReadonlySet<string> {
  const needed = new Set<string>();
  const add = (name: string) => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const used of byName.get(name)?.uses ?? []) add(used);
  };
  for (const name of names) add(name);
  return needed;
}

const byName = new Map(snippetParts.map((part) => [part.name, part]));
