import path from "node:path";
import { Command } from "commander";
import { UserError } from "../../runtime/errors.js";
import { dataOption, jsonOption, outsideOption, setOption, wholeNumber } from "../options.js";
import type { SpecFlags } from "../options.js";
import type { Finish } from "../finish.js";

interface TrainFlags extends SpecFlags {
  readonly epochs?: number;
  readonly run?: string;
  readonly resume?: true;
  readonly seed?: number;
  readonly json?: true;
}

export function trainCommand(finish: Finish): Command {
  return new Command("train")
    .description("check a spec, compile it, and train the network; all that comes of it is in a run folder")
    .argument("<file>", "a spec")
    .option("--epochs <n>", "how many times to go through the training rows", wholeNumber(1))
    .addOption(setOption())
    .addOption(dataOption())
    .option("--run <dir>", "the run folder (default: runs/<name of the model>/<time>)")
    .option("--resume", "go on with --run, or else with the newest run that was not finished")
    .option(
      "--seed <n>",
      "determines the initial weights, the shuffling and all other chance",
      wholeNumber(0),
    )
    .addOption(jsonOption("print one JSON object a line; the last is the result"))
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
    .action(async (file: string, flags: TrainFlags) => finish(await train(file, flags)));
}

async function train(file: string, flags: TrainFlags): Promise<number> {
  const { trainableModel } = await import("../accepted.js");
  const model = trainableModel(file, flags);
  if (!model) return 1;
  const { codeFor } = await import("../code.js");
  const { folderName } = await import("../../5-emit/index.js");
  const { drawSvg, networkGraph } = await import("../../graph/index.js");
  const { prepareRun } = await import("../prepare-run.js");
  const run = prepareRun(folderName(model.name), flags);
  const code = await codeFor(model, file, run.code);
  if (!code.some(({ path: name }) => name === "train.ts")) {
    const mend = "give it `data { … }`, a source for each input, a target for each head, and `train { … }`";
    throw new UserError("the spec does not say how to train", mend);
  }
  const { runCode } = await import("../trainer/run-code.js");
  try {
    run.write(code, await drawSvg(networkGraph(model)));
    return await runCode(path.join(run.code, "train.ts"), trainerArguments(run.path, flags));
  } finally {
    run.removeIfUnused();
  }
}

function trainerArguments(run: string, { epochs, seed, data, set, resume, json }: TrainFlags): string[] {
  return [
    "--run",
    run,
    ...(epochs === undefined ? [] : ["--epochs", String(epochs)]),
    ...(seed === undefined ? [] : ["--seed", String(seed)]),
    ...(data === undefined ? [] : ["--data", path.resolve(data)]),
    ...Object.entries(set ?? {}).flatMap(([name, value]) => ["--set", `${name}=${value}`]),
    ...(resume ? ["--resume"] : []),
    ...(json ? ["--json"] : []),
  ];
}
