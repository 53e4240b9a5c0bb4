import { Command } from "commander";
import type { FmtFlags } from "../actions/fmt.js";
import type { Finish } from "../finish.js";

export function fmtCommand(finish: Finish): Command {
  return new Command("fmt")
    .description("format specs; there is one layout, without options")
    .argument("<file...>", "specs; - reads standard input and writes standard output")
    .option("--check", "write nothing; fail when something would change")
    .addHelpText(
      "after",
      `
Examples:
  $ mcnn fmt first.mcnn
  $ mcnn fmt specs/*.mcnn --check
  $ mcnn fmt - < first.mcnn`,
    )
    .action(async (files: string[], flags: FmtFlags) => {
      const { fmt } = await import("../actions/fmt.js");
      finish(fmt(files, flags));
    });
}
