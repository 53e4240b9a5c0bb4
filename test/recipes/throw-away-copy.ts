import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { edit } from "./edit.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const copied = ["docs", "generated", "grammar", "scripts", "specs", "src", "test"];
const settings = [
  ".prettierrc.json",
  "package.json",
  "tsconfig.json",
  "tsconfig.build.json",
  "vitest.config.ts",
];

/** A copy of this repository in a folder of its own, on the packages of this one. */
export function copyRepository(): string {
  const copy = realpathSync(mkdtempSync(path.join(tmpdir(), "mcnn-recipes-")));
  const left = new Set(["test/recipes", "specs/data"].map((name) => path.join(root, name)));
  for (const name of [...copied, ...settings])
    cpSync(path.join(root, name), path.join(copy, name), {
      recursive: true,
      filter: (file) => !left.has(file),
    });
  // The packages one by one: what a build or a test notes beside them stays in the copy.
  const packages = path.join(copy, "node_modules");
  mkdirSync(packages);
  for (const name of readdirSync(path.join(root, "node_modules")))
    if (!name.startsWith(".") || name === ".bin")
      symlinkSync(path.join(root, "node_modules", name), path.join(packages, name));
  return copy;
}

/** Adds files to a copy; those that end in `.edit` say how a file is changed. */
export function addFiles(copy: string, folder: string, files: readonly string[]): void {
  for (const file of files) {
    const text = readFileSync(path.join(folder, file), "utf8");
    const target = path.join(copy, file.replace(/\.edit$/, ""));
    if (file.endsWith(".edit")) {
      writeFileSync(target, edit(readFileSync(target, "utf8"), text));
    } else {
      if (existsSync(target)) throw new Error(`${file} is there already: change it by ${file}.edit`);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
}

export interface Ran {
  readonly code: number | null;
  /** Standard output. */
  readonly out: string;
  /** Standard output and errors, as they came. */
  readonly all: string;
}

/** Runs a command line in a copy. */
export function run(copy: string, command: string): Promise<Ran> {
  // Not as a test of the test that runs it.
  const env = {
    ...process.env,
    NO_COLOR: "1",
    FORCE_COLOR: undefined,
    VITEST: undefined,
    NODE_ENV: undefined,
  };
  const child = spawn(command, { cwd: copy, env, shell: true });
  let out = "";
  let all = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    all += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (all += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, out, all }));
  });
}
