import { Command } from "commander";
import { dataOption, jsonOption, outsideOption, setOption, wholeNumber } from "../options.js";
import type { TrainFlags } from "../actions/train.js";
import type { Finish } from "../finish.js";

export function trainCommand(finish: Finish): Command {
  return new Command("train")
    .description("check a spec, compile it, and train the network; all results go into a run folder")
    .argument("<file>", "a spec")
    .option("--epochs <n>", "how many times to go through the training rows", wholeNumber(1))
    .addOption(setOption())
    .addOption(dataOption())
    .option("--run <dir>", "the run folder (default: runs/<name of the model>/<time>)")
    .option("--resume", "go on with --run, or else with the newest run that was not finished")
    .option(
      "--seed <n>",
      "determines the initial weights, the shuffling and all other randomness",
      wholeNumber(0),
    )
    .addOption(jsonOption("print one JSON object per line; the last is the result"))
    .addOption(outsideOption())
    .addHelpText(
      "after",
      `
Ctrl-C ends the run in good order; --resume goes on with it.

Examples:
  $ mcnn train first.mcnn
  $ mcnn train first.mcnn --epochs 3 --set learningRate=0.01
  $ mcnn train first.mcnn --resume`,
    )
    .action(async (file: string, flags: TrainFlags) => {
      const { train } = await import("../actions/train.js");
      finish(await train(file, flags));
    });
}
