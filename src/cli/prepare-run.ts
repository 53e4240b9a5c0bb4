import { existsSync, readdirSync, rmSync, rmdirSync } from "node:fs";
import path from "node:path";
import type { GeneratedFile } from "../5-emit/index.js";
import { writeFileWhole } from "../runtime/run/files.js";
import { findRunFolder, madeBefore, newRunFolder } from "../runtime/run/runFolder.js";
import { writeCode } from "./write-code.js";

/** The folder of a run, and the code in it. */
export interface PreparedRun {
  readonly path: string;
  readonly code: string;
  readonly write: (files: readonly GeneratedFile[], picture: string) => void;
  /** Nothing stays of a run that did not begin. */
  readonly removeIfUnused: () => void;
}

/** Throws UsageError when there is no run to go on with, or the folder is taken. */
export function prepareRun(
  name: string,
  flags: { readonly run?: string; readonly resume?: true },
): PreparedRun {
  const folder = flags.resume ? findRunFolder(name, flags.run) : newRunFolder(name, flags.run);
  const code = path.join(folder.path, "code");
  const wasThere = existsSync(folder.path);
  return {
    path: folder.path,
    code,
    write: (files, picture) => {
      writeCode(code, files);
      writeFileWhole(folder.network, picture);
    },
    removeIfUnused: () => {
      if (!existsSync(folder.path) || readdirSync(folder.path).some((file) => !madeBefore.has(file))) return;
      for (const name of madeBefore) rmSync(path.join(folder.path, name), { recursive: true, force: true });
      if (!wasThere) rmdirSync(folder.path);
    },
  };
}
