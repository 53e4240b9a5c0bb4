import type { Engine } from "../engine/engine.js";
import { Interrupted, UserError } from "../errors.js";
import type { Schedule } from "../schedules/schedule.js";
import type { Split } from "../types.js";
import { countBatches, epochOrder, gatherBatch } from "./batches.js";
import type { Remembered } from "./checkpoints.js";
import { findNonFinite, fix, requireFinite } from "./diverged.js";
import type { FitState } from "./fitState.js";
import type { BoundData } from "./heads.js";
import { measure } from "./measure.js";
import type { NamedArray } from "./safetensors.js";
import { isBetter, monitorDirection, type StopEarly } from "./stopEarly.js";
import { addToTallies, figuresOf, startTallies } from "./tallies.js";

/** What a training loop works on, and whom it tells. */
export interface FitOptions {
  readonly engine: Engine;
  readonly bound: BoundData;
  readonly split: Split;
  readonly learningRate: number;
  readonly schedule?: Schedule | undefined;
  readonly batchSize: number;
  readonly epochs: number;
  readonly seed: number;
  readonly stopEarly?: StopEarly | undefined;
  readonly checkpointSeconds: number;
  /** Asked before each step. */
  readonly interrupted: () => boolean;
  /** Writes a checkpoint; says where. */
  readonly save: (state: FitState, arrays: readonly NamedArray[]) => string;
  readonly onStep: (state: FitState) => void;
  readonly onEpoch: (state: FitState) => void;
}

/**
 * Trains from `state` on, with what an engine remembered there, until the last epoch or until stopEarly stops it, and
 * leaves the engine with its last weights, or with its best ones where stopEarly is set. The same state and seed always
 * give the same weights.
 *
 * Throws Interrupted when asked to stop, and UserError when the loss is no longer a number.
 */
export async function fit(options: FitOptions, state: FitState, from?: Remembered): Promise<void> {
  const { engine, bound, split, batchSize, epochs, seed, stopEarly } = options;
  const steps = countBatches(split.train.length, batchSize);
  const direction = stopEarly && monitorDirection(stopEarly, bound.heads);
  let best = from && from.best.length > 0 ? from.best : undefined;
  let savedAt = Date.now();
  if (from) {
    engine.writeWeights(from.weights);
    engine.state.write(from.optimizer);
  }

  const save = (): string => {
    const weights = engine.readWeights();
    const broken = findNonFinite(weights);
    if (broken !== undefined) throw new UserError(`weight ${broken} is no longer a finite number`, fix);
    const arrays = [
      ...prefixed("weights/", weights),
      ...prefixed("optimizer/", engine.state.read()),
      ...prefixed("best/", best ?? []),
    ];
    const path = options.save(state, arrays);
    savedAt = Date.now();
    return path;
  };

  while (state.epoch < epochs && !isOver(state, stopEarly)) {
    const order = epochOrder(split.train, seed, state.epoch);
    while (state.stepInEpoch < steps) {
      if (options.interrupted()) throw new Interrupted(`stopped; go on with --resume from ${save()}`);
      if (Date.now() - savedAt > options.checkpointSeconds * 1000) save();
      trainOnBatch(options, state, order, steps);
      options.onStep(state);
      await new Promise(setImmediate); // lets signals and the terminal have their turn
    }

    const train = figuresOf(state.tallies, bound.heads);
    const validate = await measure({ engine, bound, rows: split.validate, batchSize });
    state.epoch++;
    state.history.push({ epoch: state.epoch, seconds: state.milliseconds / 1000, train, validate });
    const value = stopEarly ? (validate[stopEarly.monitor] ?? null) : null;
    if (direction && isBetter(value, state.best, direction)) {
      state.best = { epoch: state.epoch, value };
      best = engine.readWeights();
    }
    state.stepInEpoch = 0;
    state.tallies = startTallies(bound.heads);
    save();
    options.onEpoch(state);
  }
  if (best) engine.writeWeights(best);
}

/** One step: forth, back, and the sums that the epoch's figures are made of. */
function trainOnBatch(options: FitOptions, state: FitState, order: Int32Array, steps: number): void {
  const { engine, bound, batchSize, schedule } = options;
  const start = performance.now();
  const batch = gatherBatch(bound.columns, order, batchSize, state.stepInEpoch);
  const step = state.step + 1;
  const moment = {
    step,
    steps: steps * options.epochs,
    losses: state.history.map(({ validate }) => validate["loss"] ?? null),
  };
  const learningRate = options.learningRate * (schedule?.factor(moment) ?? 1);
  const result = engine.step(batch, { step, learningRate });
  requireFinite(result, batch, bound, { epoch: state.epoch + 1, step: state.stepInEpoch + 1 });
  addToTallies(state.tallies, bound.heads, batch, result);
  state.step = step;
  state.stepInEpoch++;
  state.milliseconds += performance.now() - start;
}

function isOver({ epoch, best }: FitState, stopEarly: StopEarly | undefined): boolean {
  return stopEarly !== undefined && epoch - (best?.epoch ?? 0) >= stopEarly.patience;
}

function prefixed(prefix: string, arrays: readonly NamedArray[]): NamedArray[] {
  return arrays.map((array) => ({ ...array, name: prefix + array.name }));
}
