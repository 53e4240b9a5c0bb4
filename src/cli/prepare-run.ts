import { existsSync, readdirSync, rmSync, rmdirSync } from "node:fs";
import path from "node:path";
import type { GeneratedFile } from "../4-emit/index.js";
import { findRunFolder, newRunFolder } from "../runtime/run/runFolder.js";
import { writeCode } from "./write-code.js";

/** The folder of a run, and the code in it. */
export interface PreparedRun {
  readonly path: string;
  readonly code: string;
  readonly write: (files: readonly GeneratedFile[]) => void;
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
    write: (files) => void writeCode(code, files),
    removeIfUnused: () => {
      if (!existsSync(folder.path) || readdirSync(folder.path).some((file) => file !== "code")) return;
      rmSync(code, { recursive: true, force: true });
      if (!wasThere) rmdirSync(folder.path);
    },
  };
}
