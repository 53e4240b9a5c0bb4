import { Command } from "commander";
import type { Finish } from "../finish.js";

export function explainCommand(finish: Finish): Command {
  return new Command("explain")
    .description("say what an error or a warning means, with an example of it and of its fix")
    .argument("<code>", "as printed by check: E0301")
    .addHelpText("after", "\nExamples:\n  $ mcnn explain E0301\n  $ mcnn explain lint/naming")
    .action(async (code: string) => {
      const { explain } = await import("../actions/explain.js");
      finish(await explain(code));
    });
}
