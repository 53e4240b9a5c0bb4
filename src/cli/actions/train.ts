import path from "node:path";
import { obstacleText } from "../../3-check/training/obstacles.js";
import { UserError } from "../../runtime/errors.js";
import { trainableModel } from "../accepted.js";
import type { SpecFlags } from "../options.js";
import { prepareRun } from "../prepare-run.js";
import { runCode } from "../trainer/run-code.js";

export interface TrainFlags extends SpecFlags {
  readonly epochs?: number;
  readonly run?: string;
  readonly resume?: true;
  readonly seed?: number;
  readonly json?: true;
}

/** Trains the network of a spec in a process of its own, and gives the exit code. Throws UserError when the spec does not say how. */
export async function train(file: string, flags: TrainFlags): Promise<number> {
  const model = trainableModel(file, flags);
  if (!model) return 1;
  // With Prettier, and with what lays pictures out, which take time to load.
  const { codeFor } = await import("../code.js");
  const { folderName } = await import("../../5-emit/index.js");
  const { drawSvg, networkGraph } = await import("../../graph/index.js");
  const run = prepareRun(folderName(model.name), flags);
  const [untold] = model.obstacles;
  if (untold) {
    const fix = "give it `data { … }`, a source for each input, a target for each head, and `train { … }`";
    throw new UserError(`the spec does not say how to train: ${obstacleText(untold)}`, fix);
  }
  const code = await codeFor(model, file, run.code);
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
