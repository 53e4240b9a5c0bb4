import { Command } from "commander";
import { collectPairs } from "../../runtime/command/pairs.js";
import { jsonOption } from "../options.js";
import type { PredictFlags } from "../actions/predict.js";
import type { Finish } from "../finish.js";

export function predictCommand(finish: Finish): Command {
  return new Command("predict")
    .description("predict one row with a finished run's network")
    .argument("<run>", "a run folder")
    .option(
      "--input <name=file>",
      "a value of an input, or a file that holds it; once for each input, or for each source.column",
      collectPairs,
      {},
    )
    .addOption(jsonOption("print the predictions as one JSON object"))
    .addHelpText(
      "after",
      "\nExample:\n  $ mcnn predict runs/digits/2026-01-31T09-05-07 --input pixels=seven.png",
    )
    .action(async (run: string, flags: PredictFlags) => {
      const { predict } = await import("../actions/predict.js");
      finish(await predict(run, flags));
    });
}
