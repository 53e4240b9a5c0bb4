import { Command } from "commander";
import { UsageError } from "../../runtime/errors.js";
import type { Finish } from "../finish.js";

export function explainCommand(finish: Finish): Command {
  return new Command("explain")
    .description("say what an error or a warning means, with an example of it and of its mend")
    .argument("<code>", "as printed by check: E0301")
    .addHelpText("after", "\nExamples:\n  $ mcnn explain E0301\n  $ mcnn explain lint/naming")
    .action(async (code: string) => finish(await explain(code)));
}

async function explain(code: string): Promise<number> {
  const { pages } = await import("../../diagnostics/pages.generated.js");
  const { rulePages } = await import("../../lint/index.js");
  const lintPages = rulePages();
  const page = pages.get(code.toUpperCase()) ?? lintPages.get(code) ?? lintPages.get(`lint/${code}`);
  if (!page) {
    const { nearest } = await import("../../text/nearest.js");
    const near = nearest(code, [...pages.keys(), ...lintPages.keys()]);
    throw new UsageError(
      `there is no code ${code}`,
      near ? `did you mean ${near}?` : "codes look like E0301 or lint/naming",
    );
  }
  const { pageText } = await import("../page-text.js");
  process.stdout.write(pageText(page));
  return 0;
}
