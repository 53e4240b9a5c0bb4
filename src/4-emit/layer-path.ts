import { templateText, text } from "./literal.js";

/** A layer's name in the model, of fixed text and expressions: the path in `ModelNode`, in TensorFlow.js's letters. */
export type LayerPath = readonly (string | { readonly code: string })[];

/**
 * TensorFlow.js takes only `[A-Za-z0-9][-A-Za-z0-9_./]*`. The language's names have no `-`, so these stay different
 * from one another: `é` is `-e9-`, and `_a` at the beginning is `n-_a`.
 */
export function layerName(path: string): string {
  const plain = path.replace(/[^-A-Za-z0-9_./]/gu, (c) => `-${c.codePointAt(0)?.toString(16) ?? ""}-`);
  return /^[A-Za-z0-9]/.test(plain) ? plain : `n-${plain}`;
}

/** A head's name for the runtime, which keeps heads in plain objects. */
export function headName(name: string): string {
  return name === "__proto__" ? layerName(name) : name;
}

export function pathOf(name: string): LayerPath {
  return [layerName(name)];
}

export function below(path: LayerPath, step: string): LayerPath {
  const safe = step.replace(/[^-A-Za-z0-9_./]/gu, (c) => `-${c.codePointAt(0)?.toString(16) ?? ""}-`);
  return joined(path, `/${safe}`);
}

export function turnOf(path: LayerPath, index: string): LayerPath {
  return [...joined(path, "/"), { code: index }];
}

export function pathCode(path: LayerPath): string {
  const [first] = path;
  if (first === undefined) return text("");
  if (path.length === 1) return typeof first === "string" ? text(first) : first.code;
  return `\`${path.map((part) => (typeof part === "string" ? templateText(part) : `\${${part.code}}`)).join("")}\``;
}

function joined(path: LayerPath, more: string): LayerPath {
  const last = path.at(-1);
  return typeof last === "string" ? [...path.slice(0, -1), last + more] : [...path, more];
}
