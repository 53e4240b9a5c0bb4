import { Command } from "commander";
import { jsonOption } from "../options.js";
import type { Finish } from "../finish.js";

export function doctorCommand(finish: Finish): Command {
  return new Command("doctor")
    .description("say whether this machine can train, and what is missing")
    .option("--fix", "fetch or build what is missing")
    .addOption(jsonOption("print the checks as JSON"))
    .addHelpText("after", "\nExamples:\n  $ mcnn doctor\n  $ mcnn doctor --fix")
    .action(async (flags: { fix?: true; json?: true }) => {
      const { runDoctor } = await import("../doctor.js");
      finish(await runDoctor({ fix: flags.fix === true, json: flags.json === true }));
    });
}
