import path from "node:path";
import { Command } from "commander";
import { dataOption, outsideOption, setOption } from "../options.js";
import type { SpecFlags } from "../options.js";
import type { Finish } from "../finish.js";

interface CompileFlags extends SpecFlags {
  readonly out?: string;
}

export function compileCommand(finish: Finish): Command {
  return new Command("compile")
    .description("write the network as TypeScript: its model, its data, and how it is trained")
    .argument("<file>", "a spec")
    .option("--out <dir>", "where to write (default: generated/<name of the model>)")
    .addOption(dataOption())
    .addOption(setOption())
    .addOption(outsideOption())
    .addHelpText(
      "after",
      "\nExamples:\n  $ mcnn compile first.mcnn\n  $ mcnn compile first.mcnn --out src/network",
    )
    .action(async (file: string, flags: CompileFlags) => finish(await compile(file, flags)));
}

async function compile(file: string, flags: CompileFlags): Promise<number> {
  const { acceptedModel } = await import("../accepted.js");
  const model = acceptedModel(file, flags);
  if (!model) return 1;
  const { codeFor } = await import("../code.js");
  const { folderName } = await import("../../5-emit/index.js");
  const { writeCode } = await import("../write-code.js");
  const folder = flags.out ?? path.join("generated", folderName(model.name));
  const changed = writeCode(folder, await codeFor(model, file, folder));
  console.log(
    changed.length > 0 ? `${folder}: wrote ${changed.join(", ")}` : `${folder}: nothing has changed`,
  );
  return 0;
}
