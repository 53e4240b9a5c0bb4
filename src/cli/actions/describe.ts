import { acceptedModel } from "../accepted.js";
import { modelJson, modelTable } from "../description.js";
import type { FormatFlags, SpecFlags } from "../options.js";

/** Prints the nodes of a spec that is accepted, and gives the exit code. */
export function describe(file: string, flags: SpecFlags & FormatFlags): number {
  const model = acceptedModel(file, flags);
  if (!model) return 1;
  process.stdout.write(flags.format === "json" ? `${JSON.stringify(modelJson(model))}\n` : modelTable(model));
  return 0;
}
