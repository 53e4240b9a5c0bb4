import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TrainFlags } from "../command/trainFlags.js";
import { openEngine, type OpenedEngine } from "../engine/openEngine.js";
import { errorCode, explainWriting } from "../errors.js";
import { interruptible } from "../interrupts.js";
import type { Reporter, Result } from "../progress/events.js";
import { countBatches } from "../training/batches.js";
import { writeCheckpoint } from "../training/checkpoints.js";
import { fit } from "../training/fit.js";
import { startState, type FitState } from "../training/fitState.js";
import type { Setup } from "../training/setup.js";
import { figuresOf } from "../training/tallies.js";
import { historyCsv, writeFileWhole, writeJson } from "./files.js";
import { finishRun } from "./finishRun.js";
import { openSession, type Prepare, type Session } from "./session.js";

/** Metrics that remember more numbers than this are left out of the running figures, as being slow. */
const longestRunningState = 10_000;

/** One training run from beginning to end, or what is left of it. Gives what metrics.json holds. */
export async function runTraining(
  setup: Setup,
  prepare: Prepare,
  flags: TrainFlags,
  report: Reporter,
): Promise<Result> {
  const session = await openSession(setup, prepare, flags);
  beginFolder(session, setup.spec);
  const opened = openEngine(session.network, setup.plan, {
    ...setup,
    heads: session.bound.heads,
    seed: session.settings.seed,
  });
  const state = await trainSession(setup, session, opened, report);
  const result = await finishRun(session, opened.engine, setup, state, report);
  opened.engine.dispose();
  report({ event: "result", ...result });
  return result;
}

async function trainSession(
  setup: Setup,
  { run, settings, data, bound }: Session,
  { engine, unlike }: OpenedEngine,
  report: Reporter,
): Promise<FitState> {
  const { folder, checkpoint } = run;
  const { batchSize, optimizer, schedule, stopEarly, checkpointSeconds = 60 } = setup;
  const { epochs, seed } = settings;
  const state = checkpoint?.state ?? startState(bound.heads);
  report({
    event: "start",
    name: setup.name,
    run: folder.path,
    epochs,
    stepsPerEpoch: countBatches(data.split.train.length, batchSize),
    weights: settings.model.weights,
    rows: settings.data.rows,
    resumedAt: state.step,
  });
  if (unlike !== undefined) report({ event: "engine", engine: "layers", why: unlike });
  await interruptible((interrupted) =>
    fit(
      {
        engine,
        bound,
        split: data.split,
        schedule,
        batchSize,
        epochs,
        seed,
        stopEarly,
        learningRate: optimizer.learningRate,
        checkpointSeconds,
        interrupted,
        save: (now, arrays) => writeCheckpoint(folder.checkpoints, now, arrays),
        onStep: ({ epoch, stepInEpoch, step, milliseconds, tallies }) =>
          report({
            event: "step",
            epoch: epoch + 1,
            step: stepInEpoch,
            millisecondsPerStep: milliseconds / step,
            figures: () => figuresOf(tallies, bound.heads, longestRunningState),
          }),
        onEpoch({ history, step, milliseconds }) {
          writeFileWhole(folder.history, historyCsv(history));
          const record = history.at(-1);
          if (record) report({ event: "epoch", epochs, millisecondsPerStep: milliseconds / step, ...record });
        },
      },
      state,
      checkpoint,
    ),
  );
  if (state.best && stopEarly) report({ event: "restored", monitor: stopEarly.monitor, ...state.best });
  return state;
}

/** Writes what is known before the first step. A run that is trained further is no longer finished. */
function beginFolder({ run: { folder }, settings, data }: Session, spec: URL): void {
  try {
    mkdirSync(folder.path, { recursive: true });
  } catch (error) {
    throw explainWriting(error, folder.path);
  }
  rmSync(folder.metrics, { force: true });
  rmSync(folder.report, { force: true });
  writeJson(folder.settings, settings);
  writeJson(folder.fitted, data.fitted);
  try {
    copyFileSync(spec, join(folder.path, basename(fileURLToPath(spec))));
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw explainWriting(error, folder.path); // a trainer also works where its spec is not at hand
  }
}
