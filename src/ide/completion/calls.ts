import type { Callable } from "../../catalogue/options.js";
import { signatureLine, signatureOf } from "../docs.js";
import { plainItem } from "./item.js";
import type { CompletionItem } from "./item.js";

/** A call with what it needs: `conv2d(${1:filters}, ${2:kernelSize})`. */
export function callItem(kind: CompletionItem["kind"], callable: Callable, rank: number): CompletionItem {
  const needed = Object.entries(callable.options).filter(([, option]) => option.required);
  const inside = needed.map(([name], i) =>
    callable.unnamed.includes(name) ? `\${${i + 1}:${name}}` : `${name}: \${${i + 1}}`,
  );
  const takesSources = "sources" in callable;
  const parts = takesSources ? ["${" + String(inside.length + 1) + ":a, b}", ...inside] : inside;
  const isSnippet = parts.length > 0;
  return plainItem(kind, callable.name, signatureLine(signatureOf(callable)), {
    doc: callable.doc,
    insert: isSnippet ? `${callable.name}(${parts.join(", ")})` : callable.name,
    isSnippet,
    rank,
  });
}
