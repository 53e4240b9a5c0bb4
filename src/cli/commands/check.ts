import { Command } from "commander";
import { dataOption, formatOption, outsideOption, setOption } from "../options.js";
import type { FormatFlags, SpecFlags } from "../options.js";
import type { Finish } from "../finish.js";

export function checkCommand(finish: Finish): Command {
  return new Command("check")
    .description("say all that is wrong with specs and their data, before anything is trained")
    .argument("<file...>", "specs")
    .addOption(formatOption())
    .addOption(dataOption())
    .addOption(setOption())
    .addOption(outsideOption())
    .addHelpText(
      "after",
      `
Examples:
  $ mcnn check first.mcnn
  $ mcnn check specs/*.mcnn --format json
  $ mcnn check first.mcnn --data ~/measurements`,
    )
    .action(async (files: string[], flags: SpecFlags & FormatFlags) => finish(await check(files, flags)));
}

async function check(files: readonly string[], flags: SpecFlags & FormatFlags): Promise<number> {
  const { checkSpec } = await import("../checked-spec.js");
  const { hasErrors } = await import("../../diagnostics/diagnostic.js");
  const diagnostics = files.flatMap((file) => checkSpec(file, flags).diagnostics);
  if (flags.format === "json") {
    const { diagnosticsJson } = await import("../../diagnostics/json.js");
    process.stdout.write(`${JSON.stringify(diagnosticsJson(diagnostics))}\n`);
  } else {
    const { printDiagnostics } = await import("../print.js");
    printDiagnostics(diagnostics, process.stdout);
    if (diagnostics.length === 0) console.log(files.length === 1 ? `${files[0]}: all well` : "all well");
  }
  return hasErrors(diagnostics) ? 1 : 0;
}
