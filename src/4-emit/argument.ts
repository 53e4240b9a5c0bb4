import type * as ast from "../1-parse/ast.js";
import type { Option } from "../catalogue/options.js";
import { emitValue } from "../5-emit/tfjs/layers/emit.js";
import { isSymbolic } from "./constant-kind.js";
import { expressionCode, valueOf } from "./expression.js";
import { emittedCode, optionCode } from "./layer-call.js";
import type { Writer } from "./writer.js";

/** What a block is called with for a parameter that plays the `role` of an option. */
export function argumentCode(
  writer: Writer,
  role: Option<unknown> | undefined,
  expression: ast.Expression,
): string {
  if (isSymbolic(writer, expression)) return optionCode(writer, role, expression);
  const value = role && role.calls.length > 0 ? valueOf(writer, expression) : undefined;
  const reading = value && role?.read(value);
  if (!role || !reading?.ok) return expressionCode(writer, expression);
  return emittedCode(writer, emitValue(reading.value));
}
