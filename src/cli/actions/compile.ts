import path from "node:path";
import { acceptedModel } from "../accepted.js";
import type { SpecFlags } from "../options.js";
import { writeCode } from "../write-code.js";

export interface CompileFlags extends SpecFlags {
  readonly out?: string;
}

/** Writes the code of a spec that is accepted, and gives the exit code. */
export async function compile(file: string, flags: CompileFlags): Promise<number> {
  const model = acceptedModel(file, flags);
  if (!model) return 1;
  // With Prettier, which takes time to load.
  const { codeFor } = await import("../code.js");
  const { folderName } = await import("../../5-emit/index.js");
  const folder = flags.out ?? path.join("generated", folderName(model.name));
  const changed = writeCode(folder, await codeFor(model, file, folder));
  console.log(
    changed.length > 0 ? `${folder}: wrote ${changed.join(", ")}` : `${folder}: nothing has changed`,
  );
  return 0;
}
