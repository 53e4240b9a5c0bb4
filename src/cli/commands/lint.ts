import { Command, Option } from "commander";
import type { LintFlags } from "../actions/lint.js";
import type { Finish } from "../finish.js";
import { wholeNumber } from "../options.js";

export function lintCommand(finish: Finish): Command {
  return new Command("lint")
    .description("find what builds but is unwise")
    .argument("<file...>", "specs")
    .option("--fix", "fix what can be fixed safely")
    .addOption(
      new Option("--format <format>", "for people, for programs, for code scanners, or for GitHub's runners")
        .choices(["text", "json", "sarif", "github"])
        .default("text"),
    )
    .addOption(
      new Option("--max-warnings <n>", "fail when there are more warnings").argParser(wholeNumber(0)),
    )
    .addHelpText(
      "after",
      `
Examples:
  $ mcnn lint first.mcnn
  $ mcnn lint specs/*.mcnn --fix
  $ mcnn lint specs/*.mcnn --max-warnings 0 --format github

mcnn.config.json sets how severe each rule is: { "lint": { "naming": "off" } }`,
    )
    .action(async (files: string[], flags: LintFlags) => {
      const { lint } = await import("../actions/lint.js");
      finish(lint(files, flags));
    });
}
