import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const main = fileURLToPath(new URL("../../../dist/src/cli/main.js", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Waits until it has printed something that fits. */
  readonly printed: (pattern: RegExp) => Promise<void>;
}

/** Starts the built program as a user would. */
export function start(args: readonly string[], folder: string, program: string = main): Started {
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, out, err })));
  const printed = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (pattern.test(out)) resolve();
      };
      child.stdout.on("data", look);
      child.once("close", () =>
        reject(new Error(`ended before it printed ${String(pattern)}:\n${out}${err}`)),
      );
      look();
    });
  return { process: child, ended, printed };
}

export function mcnn(args: readonly string[], folder: string): Promise<Ended> {
  return start(args, folder).ended;
}

/** A folder outside the repository, with files in it, gone after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "mcnn-cli-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}

export const wellSpec = `model Well
input x: vector[4]
head y: class[3] = x -> dense(8) -> relu -> dense(3)
`;

export const illSpec = `model Ill
input x: image[14, 14, 224]
trunk features = x -> flatten : [224] -> dense(512) -> relu
head y: class[3] = features -> dense(3)
`;
