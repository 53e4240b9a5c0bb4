import { header } from "./header.js";
import { snippets } from "./snippets.generated.js";

/** Names that `layers.ts` may export; nothing in `model.ts` has one of them. */
export const classNames: readonly string[] = Object.keys(snippets);

/** `layers.ts`: the layers that TensorFlow.js lacks, and what they call. */
export function writeLayers(classes: readonly string[], specPath: string): string {
  const parts = inOrder(classes).flatMap((name) => partsOf(snippets[name]?.source ?? ""));
  return `${header(specPath)}import * as tf from "@tensorflow/tfjs";\n\n${used(parts).join("\n\n")}\n`;
}

/** What is needed comes before what needs it. */
function inOrder(names: readonly string[], before: ReadonlySet<string> = new Set()): readonly string[] {
  const order = new Set(before);
  for (const name of names) {
    for (const needed of inOrder(snippets[name]?.needs ?? [], order)) order.add(needed);
    order.add(name);
  }
  return [...order];
}

/** What stands at the top of a snippet, one by one. */
function partsOf(source: string): readonly string[] {
  return source.trim().split(/\n\n(?=\S)/);
}

/** Without the functions that nothing after them calls. */
function used(parts: readonly string[]): readonly string[] {
  let after = "";
  return parts
    .toReversed()
    .filter((part) => {
      const name = /^function (\w+)/m.exec(part)?.[1];
      const isUsed = name === undefined || new RegExp(`\\b${name}\\b`).test(after);
      // A comment may have the word, and call nothing.
      if (isUsed) after += part.replace(/\/\*[^]*?\*\/|\/\/.*/g, "");
      return isUsed;
    })
    .toReversed();
}
