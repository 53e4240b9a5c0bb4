import { Command } from "commander";
import type { Finish } from "../finish.js";

export function initCommand(finish: Finish): Command {
  return new Command("init")
    .description("write a first spec, with comments, and a small table to train it on")
    .argument("[dir]", "the folder to write into", ".")
    .addHelpText("after", "\nExamples:\n  $ mcnn init\n  $ mcnn init my-network")
    .action(async (folder: string) => {
      const { init } = await import("../actions/init.js");
      finish(init(folder));
    });
}
