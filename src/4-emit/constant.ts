import type * as ast from "../1-parse/ast.js";
import { kindOf } from "./constant-kind.js";
import { constantValue, expressionCode } from "./expression.js";
import { literal } from "./literal.js";
import type { Writer } from "./writer.js";

/** `const hidden = 512;`; a list says its type, since TensorFlow.js takes tuples. */
export function constantCode(writer: Writer, declaration: ast.ConstDeclaration, name: string): string {
  const value = constantValue(writer, declaration);
  const isPlain =
    value?.kind === "number" || value?.kind === "flag" || value?.kind === "word" || value?.kind === "text";
  // A param may have been set to another value than the text's.
  const code =
    declaration.kind === "param" && isPlain
      ? literal(value.value)
      : expressionCode(writer, declaration.value);
  if (kindOf(writer, declaration.value) !== "list") return `const ${name} = ${code};`;
  const count = value?.kind === "list" ? value.items.length : undefined;
  const type =
    count === undefined ? "number[]" : `[${Array.from({ length: count }, () => "number").join(", ")}]`;
  return `const ${name}: ${type} = ${code};`;
}
