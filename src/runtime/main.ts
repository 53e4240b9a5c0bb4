import { CommanderError } from "commander";
import pc from "picocolors";
import { Interrupted, UsageError, UserError } from "./errors.js";
import { listenForInterrupts } from "./interrupts.js";

/**
 * Runs a program's main function and turns what it throws into a message and an exit code: 1 when the spec or the
 * data is at fault, 2 for wrong usage, 130 when interrupted. Only bugs show a stack.
 */
export async function runMain(main: () => Promise<void>): Promise<void> {
  listenForInterrupts();
  try {
    await main();
  } catch (error) {
    process.exitCode = explainError(error);
  }
}

/** Says on standard error what went wrong; gives the exit code. */
export function explainError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has said it already
  if (error instanceof Interrupted) {
    console.error(pc.yellow(error.message));
    return 130;
  }
  if (error instanceof UserError) {
    console.error(`${pc.bold(pc.red("error"))}: ${error.message}`);
    if (error.fix !== undefined) console.error(`${pc.bold(pc.cyan("help"))}: ${error.fix}`);
    return error instanceof UsageError ? 2 : 1;
  }
  console.error(`${pc.bold(pc.red("this is a bug in mcnn"))}, not in your spec; please report it:`);
  console.error(error instanceof Error ? error.stack : error);
  return 1;
}
