import { Command } from "commander";
import type { Finish } from "../finish.js";

export function initCommand(finish: Finish): Command {
  return new Command("init")
    .description("write a first spec, with comments, and a small table to train it on")
    .argument("[dir]", "the folder to write into", ".")
    .addHelpText("after", "\nExamples:\n  $ mcnn init\n  $ mcnn init my-network")
    .action(async (folder: string) => finish(await init(folder)));
}

async function init(folder: string): Promise<number> {
  const { writeStarter } = await import("../starter.js");
  const spec = writeStarter(folder);
  console.log(`Wrote ${spec}, and the table that it reads. Now:

  mcnn check ${spec}
  mcnn describe ${spec}
  mcnn train ${spec}

Then change the spec: take an input away, add a branch, see what check says.`);
  return 0;
}
