import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { analyse } from "../compile.js";
import type { Checked } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { findConfig, fixAll, lint } from "../lint/index.js";
import type { Levels } from "../lint/index.js";
import { UsageError } from "../runtime/errors.js";
import { sourceFile } from "../text/source.js";
import type { SourceFile } from "../text/source.js";
import { importReader } from "./checked-spec.js";
import { readSpec, slashed } from "./read-spec.js";
import { replaceFile } from "./replace-file.js";

export interface Linted {
  /** Errors of the spec, or else findings. */
  readonly diagnostics: readonly Diagnostic[];
  readonly fixed: number;
}

/** Lints a spec; with `fix`, fixes it first. Its data is not looked at, so that it need not be there. */
export function lintFile(specPath: string, fix: boolean): Linted {
  const levels = levelsFor(specPath);
  const { text, fault } = readSpec(specPath);
  if (fault) return { diagnostics: [fault], fixed: 0 };
  const look = (file: SourceFile): Checked =>
    analyse(file, { readText: importReader(specPath, true), allowOutside: true });
  let file = sourceFile(slashed(specPath), text);
  let fixed = 0;
  if (fix) {
    const made = fixAll(file, look, levels);
    fixed = made.count;
    if (fixed > 0) replaceFile(specPath, made.text);
    file = sourceFile(file.path, made.text);
  }
  const checked = look(file);
  const errors = checked.diagnostics.filter(({ severity }) => severity === "error");
  return { diagnostics: errors.length > 0 ? errors : lint(checked, levels), fixed };
}

/** What the nearest config file says, from the spec's folder upwards. */
function levelsFor(specPath: string): Levels {
  const folder = slashed(path.dirname(path.resolve(specPath)));
  const config = findConfig(folder, (file) => (existsSync(file) ? readFileSync(file, "utf8") : undefined));
  if (config && config.problems.length > 0)
    throw new UsageError(`${shown(config.path)}: ${config.problems.join("; ")}`, "see docs/lint.md");
  return config?.levels ?? new Map();
}

function shown(file: string): string {
  const way = path.relative(process.cwd(), file);
  return way.startsWith("..") ? file : way;
}
