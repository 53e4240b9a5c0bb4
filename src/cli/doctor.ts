// `mcnn doctor`: whether this machine can train, and with --fix, making it so. The work is in scripts/setup/, which
// also sets up a clone before any of this is built.
import { examine, fixAll, type Check } from "#setup/checks";
import pc from "picocolors";

export interface DoctorOptions {
  readonly fix: boolean;
  readonly json: boolean;
}

/** Prints the checks, and returns the exit code: 0 when all is well. */
export async function runDoctor({ fix, json }: DoctorOptions): Promise<number> {
  const found = await examine();
  // What fixing says on its way goes to standard error, so that the list on standard output stays one thing.
  const checks = fix && !allOk(found) ? await fixAll(process.stderr) : found;
  const ok = allOk(checks);
  process.stdout.write(json ? `${JSON.stringify({ ok, checks })}\n` : listOf(checks));
  return ok ? 0 : 1;
}

const allOk = (checks: readonly Check[]): boolean => checks.every((check) => check.ok);

/** One line a check, each cure below what it cures, and a cure that several share only once. */
export function listOf(checks: readonly Check[]): string {
  const last = new Map(checks.map((check) => [check.fix, check]));
  const lines = checks.flatMap((check) => [
    `${check.ok ? pc.green("✓") : pc.red("✗")} ${check.name}: ${check.detail}`,
    ...(check.fix && last.get(check.fix) === check ? [`    ${pc.dim("fix:")} ${check.fix}`] : []),
  ]);
  return `${lines.join("\n")}\n`;
}
