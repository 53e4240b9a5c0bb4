import { Command } from "commander";
import type { Finish } from "../finish.js";

interface FmtFlags {
  readonly check?: true;
}

export function fmtCommand(finish: Finish): Command {
  return new Command("fmt")
    .description("lay specs out in the one way that there is")
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
    .action(async (files: string[], flags: FmtFlags) => finish(await fmt(files, flags)));
}

async function fmt(files: readonly string[], flags: FmtFlags): Promise<number> {
  const { formatFile, formatInput } = await import("../format-files.js");
  const check = flags.check === true;
  let wrong = 0;
  let changed = 0;
  for (const file of files) {
    const outcome = file === "-" ? formatInput(check) : formatFile(file, check);
    if (outcome === "unreadable") wrong++;
    if (outcome !== "changed") continue;
    changed++;
    if (file !== "-") console.log(check ? `${file} is not formatted` : `formatted ${file}`);
  }
  if (wrong + changed === 0 && !files.includes("-"))
    console.log(files.length === 1 ? `${files[0]}: nothing to change` : "nothing to change");
  return wrong > 0 || (check && changed > 0) ? 1 : 0;
}
