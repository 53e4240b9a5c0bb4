import { createLayersEngine } from "../engine/layers.js";
import { loadNetwork } from "../engine/network.js";
import type { Reporter, Result } from "../progress/events.js";
import { bindData } from "../training/heads.js";
import { measure } from "../training/measure.js";
import type { Setup } from "../training/setup.js";
import type { Json } from "../types.js";
import { readJson } from "./files.js";
import { peakMemoryBytes } from "./finishRun.js";
import { finishedRun } from "./runFolder.js";
import type { Prepare } from "./session.js";
import type { Settings } from "./settings.js";

/** Measures a finished run's model on the validation and test rows, and writes nothing. */
export async function evaluateRun(
  setup: Setup,
  prepare: Prepare,
  flags: { readonly run: string; readonly data?: string },
  report: Reporter,
): Promise<Result> {
  const folder = finishedRun(flags.run);
  const settings = readJson<Settings>(folder.settings);
  const dataFolder = flags.data ?? settings.data.folder;
  const data = await prepare({
    fitted: readJson<Json>(folder.fitted),
    ...(dataFolder !== null && { folder: dataFolder }),
  });
  const network = await loadNetwork(folder.model);
  const bound = bindData(network, setup, data);
  const engine = createLayersEngine(network, { ...setup, heads: bound.heads, seed: settings.seed });
  const judge = (rows: Int32Array) => measure({ engine, bound, rows, batchSize: setup.batchSize });
  const result: Result = {
    test: await judge(data.split.test),
    validate: await judge(data.split.validate),
    millisecondsPerStep: readJson<Result>(folder.metrics).millisecondsPerStep,
    peakMemoryBytes: peakMemoryBytes(),
    run: folder.path,
  };
  report({ event: "result", ...result });
  return result;
}
