import { prepareData } from "../../runtime/data/prepareData.js";
import { createLayersEngine } from "../../runtime/engine/layers.js";
import { buildNetwork } from "../../runtime/engine/network.js";
import { Interrupted } from "../../runtime/errors.js";
import type { Training } from "../../runtime/train.js";
import { countBatches } from "../../runtime/training/batches.js";
import { fit } from "../../runtime/training/fit.js";
import { startState } from "../../runtime/training/fitState.js";
import { bindData } from "../../runtime/training/heads.js";
import { measure } from "../../runtime/training/measure.js";
import { figuresOf } from "../../runtime/training/tallies.js";
import type { FromTrainer } from "./messages.js";
import { samplesOf } from "./samples.js";
import type { StepClock } from "./step-clock.js";

export interface Page {
  readonly tell: (message: FromTrainer) => void;
  readonly isStopped: () => boolean;
  readonly stepClock: StepClock;
}

/** Trains as `mcnn train` does, on the same code, and tells the page in place of the disk. */
export async function run(training: Training, { tell, isStopped, stepClock }: Page): Promise<void> {
  const started = performance.now();
  const { optimizer, batchSize, epochs, seed = 0 } = training;
  const data = await prepareData(training.data, {
    onProgress: ({ input, done, total }) =>
      tell({ kind: "stage", text: `Preparing ${input}: ${done} of ${total}` }),
  });
  tell({ kind: "stage", text: "Building the network" });
  const network = buildNetwork(training.model, seed);
  const bound = bindData(network, training, data);
  const engine = createLayersEngine(network, { ...training, heads: bound.heads, seed });
  const steps = countBatches(data.split.train.length, batchSize);
  const samples = () => tell({ kind: "samples", samples: samplesOf(engine, bound, data) });
  tell({ kind: "stage", text: "The first step, for which everything is made ready" });
  const secondsLeft = estimate(steps * epochs);
  stepClock.begin();
  try {
    await fit(
      {
        ...training,
        seed,
        engine,
        bound,
        split: data.split,
        learningRate: optimizer.learningRate,
        checkpointSeconds: Infinity,
        interrupted: isStopped,
        save: () => "",
        onStep: ({ epoch, stepInEpoch, tallies }) => {
          stepClock.end();
          tell({
            kind: "step",
            epoch: epoch + 1,
            epochs,
            step: stepInEpoch,
            steps,
            figures: figuresOf(tallies, bound.heads),
            secondsLeft: secondsLeft(epoch * steps + stepInEpoch),
          });
          if (stepInEpoch < steps) stepClock.begin();
        },
        onEpoch: ({ history }) => {
          const last = history.at(-1);
          if (last) tell({ kind: "epoch", epoch: last.epoch, train: last.train, validate: last.validate });
          samples();
          stepClock.begin();
        },
      },
      startState(bound.heads),
    );
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  }
  const stopped = isStopped();
  const test = stopped ? {} : await measure({ engine, bound, rows: data.split.test, batchSize });
  samples();
  tell({ kind: "done", stopped, test, seconds: (performance.now() - started) / 1000 });
}

/** From the pace so far. The first step makes things ready, so that it tells little once there are others. */
function estimate(steps: number): (done: number) => number {
  const started = performance.now();
  let first: number | undefined;
  return (done) => {
    const now = performance.now();
    first ??= now;
    const pace = done === 1 ? now - started : (now - first) / (done - 1);
    return ((steps - done) * pace) / 1000;
  };
}
