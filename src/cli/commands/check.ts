import { Command } from "commander";
import { dataOption, formatOption, outsideOption, setOption, targetOption } from "../options.js";
import type { FormatFlags, SpecFlags } from "../options.js";
import type { Finish } from "../finish.js";

export function checkCommand(finish: Finish): Command {
  return new Command("check")
    .description("find the mistakes in specs and their data, before anything is trained")
    .argument("<file...>", "specs")
    .addOption(formatOption())
    .addOption(dataOption())
    .addOption(setOption())
    .addOption(outsideOption())
    .addOption(targetOption())
    .addHelpText(
      "after",
      `
Examples:
  $ mcnn check first.mcnn
  $ mcnn check specs/*.mcnn --format json
  $ mcnn check first.mcnn --data ~/measurements`,
    )
    .action(async (files: string[], flags: SpecFlags & FormatFlags) => {
      const { check } = await import("../actions/check.js");
      finish(check(files, flags));
    });
}
