import { readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { analyse, check } from "../compile.js";
import type { Host } from "../compile.js";
import type { Model } from "../3-check/model.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { applySettings } from "../runtime/command/params.js";
import type { Param } from "../runtime/command/params.js";
import { probeSource } from "../runtime/data/probe.js";
import { UsageError } from "../runtime/errors.js";
import type { TargetName } from "../targets.js";
import { sourceFile } from "../text/source.js";
import type { SourceFile } from "../text/source.js";
import { readSpec, slashed } from "./read-spec.js";

export interface SpecFlags {
  readonly data?: string;
  readonly allowOutside?: true;
  readonly target?: TargetName;
  readonly set?: Readonly<Record<string, string>>;
}

/** A spec from the file system, checked; without a model when its text could not be read at all. */
export interface CheckedSpec {
  readonly model: Model | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Throws UsageError when there is no such file or folder, or `--set` does not fit the spec. */
export function checkSpec(specPath: string, flags: SpecFlags): CheckedSpec {
  const dataFolder = flags.data === undefined ? path.dirname(specPath) : existingFolder(flags.data);
  const { text, fault } = readSpec(specPath);
  if (fault) return { model: undefined, diagnostics: [fault] };
  const file = sourceFile(slashed(specPath), text);
  const host: Host = {
    readText: importReader(specPath, flags.allowOutside === true),
    allowOutside: flags.allowOutside === true,
    ...(flags.target && { target: flags.target }),
  };
  const params = overrides(file, host, flags.set ?? {});
  return check(file, { ...host, params, data: { probe: (request) => probeSource(request, dataFolder) } });
}

function existingFolder(folder: string): string {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new UsageError(
    `--data ${folder} is not a folder`,
    "name the folder that the spec's paths are relative to",
  );
}

/** `--set` as the spec's own params read it. */
function overrides(file: SourceFile, host: Host, set: Readonly<Record<string, string>>): Map<string, Param> {
  if (Object.keys(set).length === 0) return new Map();
  const defaults: Record<string, Param> = {};
  for (const { declaration, value } of analyse(file, host).model.resolved.constants) {
    if (declaration.kind !== "param") continue;
    if (value.kind === "number" || value.kind === "text" || value.kind === "flag")
      defaults[declaration.name.text] = value.value;
  }
  const values = applySettings(defaults, set);
  return new Map(Object.keys(set).flatMap((name) => (name in values ? [[name, values[name] ?? 0]] : [])));
}

/** Reads imported files, which links may not lead out of the spec's folder either. */
export function importReader(
  specPath: string,
  allowOutside: boolean,
): (target: string) => string | undefined {
  return (target) => {
    try {
      const real = realpathSync(target);
      const way = path.relative(realpathSync(path.dirname(specPath)), real);
      if (!allowOutside && (way.startsWith("..") || path.isAbsolute(way))) return undefined;
      return statSync(real).isFile() ? readFileSync(real, "utf8") : undefined;
    } catch {
      return undefined;
    }
  };
}
