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
    .action(async (file: string, flags: SpecFlags & FormatFlags) => finish(await describe(file, flags)));
}

async function describe(file: string, flags: SpecFlags & FormatFlags): Promise<number> {
  const { acceptedModel } = await import("../accepted.js");
  const model = acceptedModel(file, flags);
  if (!model) return 1;
  const { modelJson, modelTable } = await import("../description.js");
  process.stdout.write(flags.format === "json" ? `${JSON.stringify(modelJson(model))}\n` : modelTable(model));
  return 0;
}
