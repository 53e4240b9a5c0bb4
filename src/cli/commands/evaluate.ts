import { Command } from "commander";
import { dataOption, jsonOption } from "../options.js";
import type { EvaluateFlags } from "../actions/evaluate.js";
import type { Finish } from "../finish.js";

export function evaluateCommand(finish: Finish): Command {
  return new Command("evaluate")
    .description("measure a finished run's network again, on its test rows")
    .argument("<run>", "a run folder")
    .addOption(dataOption())
    .addOption(jsonOption("print the result as one JSON object"))
    .addHelpText("after", "\nExample:\n  $ mcnn evaluate runs/first/2026-01-31T09-05-07")
    .action(async (run: string, flags: EvaluateFlags) => {
      const { evaluate } = await import("../actions/evaluate.js");
      finish(await evaluate(run, flags));
    });
}
