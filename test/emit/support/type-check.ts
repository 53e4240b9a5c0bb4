import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { GeneratedFile } from "../../../src/5-emit/index.js";
import { root } from "./compile.js";

/** What `tsc` says to generated folders, with all the flags that this project has. */
export function typeCheck(folders: ReadonlyMap<string, readonly GeneratedFile[]>): string {
  const cache = path.join(root, "node_modules", ".cache", "mcnn-emit");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, "types-"));
  try {
    for (const [name, files] of folders) {
      mkdirSync(path.join(folder, name));
      for (const file of files) writeFileSync(path.join(folder, name, file.path), file.text);
    }
    writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(config));
    const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
    const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
    return status === 0 ? "" : stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const up = "../../../../";

const config = {
  extends: `${up}tsconfig.json`,
  compilerOptions: { rootDir: up, paths: { "mcnn/runtime": [`${up}src/runtime/index.ts`] } },
  include: ["**/*.ts"],
  exclude: [],
};
