import { header } from "./header.js";
import { snippets } from "./snippets.generated.js";

/** Names that `layers.ts` may export; nothing in `model.ts` has one of them. */
export const classNames: readonly string[] = Object.keys(snippets);

/** `layers.ts`: the layers that TensorFlow.js lacks, and what they call. */
export function writeLayers(classes: readonly string[], specPath: string): string {
  const sources = inOrder(classes).map((name) => snippets[name]?.source.trim() ?? "");
  return `${header(specPath)}import * as tf from "@tensorflow/tfjs";\n\n${sources.join("\n\n")}\n`;
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
