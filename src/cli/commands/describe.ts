import { Command } from "commander";
import { dataOption, formatOption, outsideOption, setOption } from "../options.js";
import type { FormatFlags, SpecFlags } from "../options.js";
import type { Finish } from "../finish.js";

export function describeCommand(finish: Finish): Command {
  return new Command("describe")
    .description("list the network's nodes with their shapes, weights and multiply-adds")
    .argument("<file>", "a spec")
    .addOption(formatOption())
    .addOption(dataOption())
    .addOption(setOption())
    .addOption(outsideOption())
    .addHelpText(
      "after",
      "\nExamples:\n  $ mcnn describe first.mcnn\n  $ mcnn describe first.mcnn --format json",
    )
    .action(async (file: string, flags: SpecFlags & FormatFlags) => {
      const { describe } = await import("../actions/describe.js");
      finish(describe(file, flags));
    });
}
