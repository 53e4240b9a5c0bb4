import { hasErrors } from "../../diagnostics/diagnostic.js";
import { diagnosticsJson } from "../../diagnostics/json.js";
import { checkSpec } from "../checked-spec.js";
import type { FormatFlags, SpecFlags } from "../options.js";
import { printDiagnostics } from "../print.js";

/** Prints what is wrong with specs, and gives the exit code. */
export function check(files: readonly string[], flags: SpecFlags & FormatFlags): number {
  const diagnostics = files.flatMap((file) => checkSpec(file, flags).diagnostics);
  if (flags.format === "json") {
    process.stdout.write(`${JSON.stringify(diagnosticsJson(diagnostics))}\n`);
  } else {
    printDiagnostics(diagnostics, process.stdout);
    if (diagnostics.length === 0) console.log(files.length === 1 ? `${files[0]}: all well` : "all well");
  }
  return hasErrors(diagnostics) ? 1 : 0;
}
