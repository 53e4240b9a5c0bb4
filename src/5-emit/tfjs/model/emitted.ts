import type { Emitted, EmittedCall } from "../layers/emit.js";
import { array, call, construct, literal, object, path } from "../typescript/tree.js";
import type { Expression } from "../typescript/tree.js";
import type { Writer } from "../writer.js";

/** What is written for an option whose value is known. */
export function emittedOf(writer: Writer, value: Emitted): Expression {
  if (typeof value !== "object") return literal(value);
  if (!("kind" in value)) return array(value.map((item) => emittedOf(writer, item)));
  const options = Object.entries(value.options).map(([option, of]): [string, Expression] => [
    option,
    emittedOf(writer, of),
  ]);
  return makerCall(writer, value, ...(options.length === 0 ? [] : [object(options)]));
}

/** `tf.layers.dense(…)`, or `new Gated(…)` of `layers.ts`. */
export function makerCall(
  writer: Writer,
  { callee }: EmittedCall,
  ...args: readonly Expression[]
): Expression {
  if ("own" in callee) {
    writer.classes.add(callee.own);
    return construct(callee.own, ...args);
  }
  return call(path("tf", callee.namespace, callee.name), ...args);
}
