import { Command } from "commander";
import { collectPairs } from "./pairs.js";

/** What the generated predictor was called with. */
export interface PredictFlags {
  readonly run: string;
  readonly input: Readonly<Record<string, string>>;
  readonly json?: true;
}

/** Reads the arguments of a generated predictor. Throws a CommanderError, having said why, when they are wrong. */
export function readPredictFlags(args: readonly string[]): PredictFlags {
  const command = new Command("predict.ts")
    .description("Predicts one row with a trained network.")
    .requiredOption("--run <dir>", "the run folder of a finished training")
    .option(
      "--input <name=file>",
      "a value of an input, or a file that holds it; once for each input, or for each source.column",
      collectPairs,
      {},
    )
    .option("--json", "print one JSON object")
    .allowExcessArguments(false)
    .exitOverride()
    .parse(args, { from: "user" });
  return command.opts<PredictFlags>();
}
