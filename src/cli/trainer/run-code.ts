import { spawn } from "node:child_process";
import { constants } from "node:os";
import { pathToFileURL } from "node:url";
import { installedFile } from "../installed.js";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Executes a generated program as its own process, on mcnn's own runtime wherever the program lies, and gives its
 * exit code. The program is in a process group of its own, so that it hears of Ctrl-C once, from here; it ends when
 * this process does.
 */
export function runCode(program: string, args: readonly string[]): Promise<number> {
  const hooks = pathToFileURL(installedFile("dist/src/cli/trainer/register.js")).href;
  const ownGroup = process.platform !== "win32";
  const child = spawn(process.execPath, ["--import", hooks, program, ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    detached: ownGroup,
  });
  const forward = (signal: NodeJS.Signals) => void (ownGroup && child.kill(signal));
  for (const signal of signals) process.on(signal, forward);
  return new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      for (const each of signals) process.off(each, forward);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
