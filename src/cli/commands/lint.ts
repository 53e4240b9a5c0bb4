import { createRequire } from "node:module";
import { Command, Option } from "commander";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Finish } from "../finish.js";
import { wholeNumber } from "../options.js";

interface LintFlags {
  readonly fix?: true;
  readonly format: "text" | "json" | "sarif" | "github";
  readonly maxWarnings?: number;
}

export function lintCommand(finish: Finish): Command {
  return new Command("lint")
    .description("say what builds but is unwise")
    .argument("<file...>", "specs")
    .option("--fix", "mend what can be mended safely")
    .addOption(
      new Option("--format <format>", "for people, for programs, for code scanners, or for GitHub's runners")
        .choices(["text", "json", "sarif", "github"])
        .default("text"),
    )
    .addOption(
      new Option("--max-warnings <n>", "fail when there are more warnings").argParser(wholeNumber(0)),
    )
    .addHelpText(
      "after",
      `
Examples:
  $ mcnn lint first.mcnn
  $ mcnn lint specs/*.mcnn --fix
  $ mcnn lint specs/*.mcnn --max-warnings 0 --format github

mcnn.config.json sets how severe each rule is: { "lint": { "naming": "off" } }`,
    )
    .action(async (files: string[], flags: LintFlags) => finish(await lint(files, flags)));
}

async function lint(files: readonly string[], flags: LintFlags): Promise<number> {
  const { lintFile } = await import("../lint-files.js");
  const diagnostics = files.flatMap((file) => {
    const linted = lintFile(file, flags.fix === true);
    if (linted.mended > 0) console.error(`${file}: ${linted.mended} mended`);
    return linted.diagnostics;
  });
  await write(diagnostics, files, flags.format);
  const count = (severity: string) => diagnostics.filter((d) => d.severity === severity).length;
  const tooMany = flags.maxWarnings !== undefined && count("warning") > flags.maxWarnings;
  if (tooMany) console.error(`more than ${flags.maxWarnings} warnings`);
  return count("error") > 0 || tooMany ? 1 : 0;
}

async function write(
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
  format: LintFlags["format"],
): Promise<void> {
  if (format === "text") {
    const { printDiagnostics } = await import("../print.js");
    printDiagnostics(diagnostics, process.stdout);
    if (diagnostics.length === 0)
      console.log(files.length === 1 ? `${files[0]}: nothing to say` : "nothing to say");
  } else if (format === "json") {
    const { diagnosticsJson } = await import("../../diagnostics/json.js");
    console.log(JSON.stringify(diagnosticsJson(diagnostics)));
  } else if (format === "sarif") {
    const { sarif } = await import("../../lint/index.js");
    const { version }: { version: string } = createRequire(import.meta.url)("mcnn/package.json");
    console.log(JSON.stringify(sarif(diagnostics, version), undefined, 1));
  } else {
    const { githubAnnotation } = await import("../../lint/index.js");
    for (const diagnostic of diagnostics) console.log(githubAnnotation(diagnostic));
  }
}
