import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnosticsJson } from "../../diagnostics/json.js";
import { githubAnnotation, sarif } from "../../lint/index.js";
import { installedVersion } from "../installed.js";
import { lintFile } from "../lint-files.js";
import { printDiagnostics } from "../print.js";

export interface LintFlags {
  readonly fix?: true;
  readonly format: "text" | "json" | "sarif" | "github";
  readonly maxWarnings?: number;
}

/** Prints what is unwise in specs, and gives the exit code. */
export function lint(files: readonly string[], flags: LintFlags): number {
  const diagnostics = files.flatMap((file) => {
    const linted = lintFile(file, flags.fix === true);
    if (linted.fixed > 0) console.error(`${file}: ${linted.fixed} fixed`);
    return linted.diagnostics;
  });
  write(diagnostics, files, flags.format);
  const count = (severity: string) => diagnostics.filter((d) => d.severity === severity).length;
  const tooMany = flags.maxWarnings !== undefined && count("warning") > flags.maxWarnings;
  if (tooMany) console.error(`more than ${flags.maxWarnings} warnings`);
  return count("error") > 0 || tooMany ? 1 : 0;
}

function write(
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
  format: LintFlags["format"],
): void {
  if (format === "text") {
    printDiagnostics(diagnostics, process.stdout);
    if (diagnostics.length === 0)
      console.log(files.length === 1 ? `${files[0]}: nothing to say` : "nothing to say");
  } else if (format === "json") {
    console.log(JSON.stringify(diagnosticsJson(diagnostics)));
  } else if (format === "sarif") {
    console.log(JSON.stringify(sarif(diagnostics, installedVersion()), undefined, 1));
  } else {
    for (const diagnostic of diagnostics) console.log(githubAnnotation(diagnostic));
  }
}
