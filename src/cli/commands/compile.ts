import { Command } from "commander";
import { dataOption, outsideOption, setOption, targetOption } from "../options.js";
import type { CompileFlags } from "../actions/compile.js";
import type { Finish } from "../finish.js";

export function compileCommand(finish: Finish): Command {
  return new Command("compile")
    .description("write the network as TypeScript: its model, its data, and how it is trained")
    .argument("<file>", "a spec")
    .option("--out <dir>", "where to write (default: generated/<name of the model>)")
    .addOption(dataOption())
    .addOption(setOption())
    .addOption(outsideOption())
    .addOption(targetOption())
    .addHelpText(
      "after",
      "\nExamples:\n  $ mcnn compile first.mcnn\n  $ mcnn compile first.mcnn --out src/network",
    )
    .action(async (file: string, flags: CompileFlags) => {
      const { compile } = await import("../actions/compile.js");
      finish(await compile(file, flags));
    });
}
