import type { Callable } from "../../catalogue/options.js";
import { signatureLine, signatureOf } from "../docs.js";
import { plainItem } from "./item.js";
import type { CompletionItem } from "./item.js";

/** What fits beside a name in the editor's list. */
const longestLine = 60;

/** The signature; of a long one, what it needs and what may go without a name. */
function lineOf(callable: Callable): string {
  const signature = signatureOf(callable);
  const whole = signatureLine(signature);
  if (whole.length <= longestLine) return whole;
  const first = signature.parameters.filter(
    ({ name, label }) => !label.endsWith("?") || callable.unnamed.includes(name),
  );
  return `${callable.name}(${[...first.map(({ label }) => label), "…"].join(", ")})`;
}

/** A call with what it needs: `conv2d(${1:filters}, ${2:kernelSize})`. */
export function callItem(kind: CompletionItem["kind"], callable: Callable, rank: number): CompletionItem {
  const needed = Object.entries(callable.options).filter(([, option]) => option.required);
  const inside = needed.map(([name], i) =>
    callable.unnamed.includes(name) ? `\${${i + 1}:${name}}` : `${name}: \${${i + 1}}`,
  );
  const takesSources = "sources" in callable;
  const parts = takesSources ? ["${" + String(inside.length + 1) + ":a, b}", ...inside] : inside;
  const isSnippet = parts.length > 0;
  return plainItem(kind, callable.name, lineOf(callable), {
    doc: callable.doc,
    insert: isSnippet ? `${callable.name}(${parts.join(", ")})` : callable.name,
    isSnippet,
    rank,
  });
}
