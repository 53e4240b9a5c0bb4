import type { Id } from "../../4-lower/expression.js";
import type { Path } from "../../4-lower/body.js";
import { literal, name } from "./typescript/tree.js";
import type { Expression } from "./typescript/tree.js";

/**
 * TensorFlow.js takes only `[A-Za-z0-9][-A-Za-z0-9_./]*`. The language's names have no `-`, so these stay different
 * from one another: `é` is `-e9-`, and `_a` at the beginning is `n-_a`.
 * TensorFlow.js keeps what it knows of a layer in plain objects, under its name, and takes what every object has
 * (`constructor`, `toString`) for that: these are `n-constructor`, also where more follows.
 */
export function layerName(path: string): string {
  const plain = inLetters(path);
  const [part = ""] = plain.split("/", 1);
  return /^[A-Za-z0-9]/.test(part) && !(part in Object.prototype) ? plain : `n-${plain}`;
}

function inLetters(path: string): string {
  return path.replace(/[^-A-Za-z0-9_./]/gu, (c) => `-${c.codePointAt(0)?.toString(16) ?? ""}-`);
}

/** A head's name for the runtime, which keeps heads in plain objects. */
export function headName(head: string): string {
  return head === "__proto__" ? layerName(head) : head;
}

/** A layer's name as an expression: `"a/conv2d"`, or `${name}/${i}/conv2d` in a template. */
export function layerNameOf(path: Path, identifier: (id: Id) => string): Expression {
  const [first, ...more] = path.map((part, i) => {
    if (typeof part !== "string") return name(identifier(part.of));
    return i === 0 ? layerName(part) : inLetters(part);
  });
  if (more.length === 0) return typeof first === "string" || !first ? literal(first ?? "") : first;
  return { kind: "template", parts: [first ?? "", ...more] };
}
