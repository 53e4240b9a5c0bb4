import { existsSync, readFileSync } from "node:fs";
import { describeLayers } from "../engine/describe.js";
import type { Engine } from "../engine/engine.js";
import { saveNetwork } from "../engine/network.js";
import { explainWriting } from "../errors.js";
import type { Reporter, Result } from "../progress/events.js";
import { collectAnswers } from "../report/answers.js";
import { renderReport } from "../report/report.js";
import type { FitState } from "../training/fitState.js";
import { measure } from "../training/measure.js";
import type { Setup } from "../training/setup.js";
import { historyCsv, writeFileWhole, writeJson } from "./files.js";
import type { Session } from "./session.js";

/**
 * Saves the trained network and measures it on the test rows; with metrics.json the run is finished. The report comes
 * after, and a run that it fails for is told why.
 */
export async function finishRun(
  session: Session,
  engine: Engine,
  setup: Setup,
  state: FitState,
  report: Reporter,
): Promise<Result> {
  const { run, settings, network, data, bound } = session;
  try {
    await saveNetwork(network, engine.readWeights(), run.folder.model);
  } catch (error) {
    throw explainWriting(error, run.folder.model);
  }

  // Without test rows, the report shows how the network does on those that it was validated on.
  const judged = data.split.test.length > 0 ? "test" : "validate";
  const answers = collectAnswers(bound, data.split[judged]);
  const figures = await measure({
    engine,
    bound,
    rows: data.split[judged],
    batchSize: setup.batchSize,
    watcher: answers,
  });
  const kept = state.best ? state.history[state.best.epoch - 1] : state.history.at(-1);
  const result: Result = {
    test: judged === "test" ? figures : {},
    validate: kept?.validate ?? {},
    millisecondsPerStep: state.milliseconds / Math.max(1, state.step),
    peakMemoryBytes: peakMemoryBytes(),
    run: run.folder.path,
  };
  writeFileWhole(run.folder.history, historyCsv(state.history));
  writeJson(run.folder.metrics, result);
  try {
    const page = renderReport({
      settings,
      result,
      judged,
      figures,
      bestEpoch: state.best?.epoch ?? null,
      history: state.history,
      picture: pictureOf(run.folder.network),
      layers: describeLayers(network),
      bound,
      answers: answers.heads,
    });
    writeFileWhole(run.folder.report, page);
  } catch (error) {
    report({ event: "reportFailed", why: error instanceof Error ? error.message : String(error) });
  }
  return result;
}

/** A run may be without its picture. */
function pictureOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** `maxRSS` is in kilobytes. */
export function peakMemoryBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}
