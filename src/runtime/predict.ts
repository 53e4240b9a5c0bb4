import { at } from "./at.js";
import { readPredictFlags } from "./command/predictFlags.js";
import type { DataDescription } from "./data/defineData.js";
import { prepareRows } from "./data/prepareRows.js";
import { layersPredictor } from "./engine/layers.js";
import { loadNetwork } from "./engine/network.js";
import { runMain } from "./main.js";
import { requireNativeBackend } from "./nativeBackend.js";
import { describeAnswer } from "./prediction/describeAnswer.js";
import { givenInputs } from "./prediction/givenInputs.js";
import { readAnswer } from "./prediction/answer.js";
import { readJson } from "./run/files.js";
import { finishedRun } from "./run/runFolder.js";
import type { Settings } from "./run/settings.js";
import { requireFit, type Misfit } from "./training/misfit.js";
import type { Json } from "./types.js";

/** What a generated predictor says. */
export interface Prediction {
  readonly name: string;
  /** How inputs are prepared; no file of the training is read. */
  readonly data: DataDescription;
  /** Where the network has sizes that only the data tell. */
  readonly misfit?: Misfit;
}

/**
 * The main function of a generated predictor: reads the process's arguments (`--help` lists them), prepares the
 * inputs as in training, and prints what each head says. Sets the exit code as `train` does.
 */
export function predict({ data, misfit }: Prediction): Promise<void> {
  return runMain(async () => {
    const flags = readPredictFlags(process.argv.slice(2));
    requireNativeBackend();
    const run = finishedRun(flags.run);
    const { heads } = readJson<Settings>(run.settings);
    const columns = await prepareRows(data, readJson<Json>(run.fitted), givenInputs(data, flags.input));
    const network = await loadNetwork(run.model);
    const inputs = network.inputs.map(({ name }) => {
      const { shape, values } = columns[name] ?? { shape: [], values: [] };
      return { name, shape, values: Float32Array.from(values) };
    });
    requireFit(misfit, new Map(inputs.map(({ name, shape }) => [name, shape])));
    const outputs = layersPredictor(network).forward(inputs, 1);
    const answers = heads.map((head, i) => {
      const { values, shape } = at(outputs, i);
      return { name: head.name, answer: readAnswer({ ...head, shape }, values) };
    });
    if (flags.json)
      console.log(JSON.stringify(Object.fromEntries(answers.map(({ name, answer }) => [name, answer]))));
    else for (const { name, answer } of answers) console.log(describeAnswer(name, answer));
  });
}
