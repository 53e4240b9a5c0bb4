import { Interrupted, UserError } from "../runtime/errors.js";
import { explainError } from "../runtime/main.js";

const bugCode = 70;

/** Says on standard error why a command failed, and gives its exit code. */
export function exitCodeOf(error: unknown): number {
  const code = explainError(error);
  return error instanceof UserError || error instanceof Interrupted ? code : bugCode;
}
