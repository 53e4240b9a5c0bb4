import { Command, InvalidArgumentError } from "commander";
import { collectPairs } from "./pairs.js";

/** What the generated trainer was called with. */
export interface TrainFlags {
  readonly epochs?: number;
  readonly set: Readonly<Record<string, string>>;
  readonly data?: string;
  readonly run?: string;
  readonly resume?: true;
  readonly seed?: number;
  readonly json?: true;
  readonly evaluate?: true;
}

/** Reads the arguments of a generated trainer. Throws a CommanderError, having said why, when they are wrong. */
export function readTrainFlags(args: readonly string[]): TrainFlags {
  const command = new Command("train.ts")
    .description("Trains the network and writes all results into a run folder.")
    .option("--epochs <n>", "how many times to go through the training rows", wholeNumber(1))
    .option(
      "--set <name=value>",
      "override a param of the spec; may be given several times",
      collectPairs,
      {},
    )
    .option("--data <dir>", "the folder that the spec's paths are relative to")
    .option("--run <dir>", "the run folder (default: runs/<name>/<time>)")
    .option("--resume", "go on with --run, or else with the newest run that was not finished")
    .option(
      "--seed <n>",
      "determines the initial weights, the shuffling and all other randomness",
      wholeNumber(0),
    )
    .option("--json", "print one JSON object per line; the last is the result")
    .option("--evaluate", "train nothing: measure the finished run in --run on the test rows")
    .allowExcessArguments(false)
    .exitOverride()
    .parse(args, { from: "user" });
  return command.opts<TrainFlags>();
}

function wholeNumber(smallest: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= smallest && text.trim() !== "") return value;
    throw new InvalidArgumentError(`Give a whole number from ${smallest} on.`);
  };
}
