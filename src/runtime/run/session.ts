import { randomInt } from "node:crypto";
import { resolvedParams } from "../command/params.js";
import type { TrainFlags } from "../command/trainFlags.js";
import { buildNetwork, type Network } from "../engine/network.js";
import { UsageError, UserError } from "../errors.js";
import { bindData, type BoundData } from "../training/heads.js";
import type { Setup } from "../training/setup.js";
import { monitorDirection } from "../training/stopEarly.js";
import type { Json, PreparedData } from "../types.js";
import { requireSameSettings } from "./compareSettings.js";
import { fingerprintData, fingerprintNetwork } from "./fingerprint.js";
import { openRun, type OpenRun } from "./openRun.js";
import { describeSettings, type Settings } from "./settings.js";

/** Prepares a run's data; what was fitted before is applied again, when given. */
export type Prepare = (options: {
  readonly folder?: string;
  readonly fitted?: Json;
}) => Promise<PreparedData>;

/** Everything that a run needs before its first step. */
export interface Session {
  readonly run: OpenRun;
  readonly settings: Settings;
  readonly network: Network;
  readonly data: PreparedData;
  readonly bound: BoundData;
}

/** Finds the run's folder, prepares its data, and builds its network. Throws UserError when they do not fit. */
export async function openSession(setup: Setup, prepare: Prepare, flags: TrainFlags): Promise<Session> {
  const run = openRun(setup.name, flags);
  const folder = flags.data ?? run.before?.data.folder ?? null;
  const data = await prepare(folder === null ? {} : { folder });
  if (data.split.train.length === 0)
    throw new UserError("there are no rows to train on", "check the spec's split");

  const seed = flags.seed ?? run.before?.seed ?? setup.seed ?? randomInt(2 ** 31);
  const epochs = flags.epochs ?? run.before?.epochs ?? setup.epochs;
  const network = buildNetwork(setup.model, seed);
  if (network.weights.trainable === 0)
    throw new UserError("the network has no weights that train", "see which of its layers are frozen");
  const bound = bindData(network, setup, data);
  if (setup.stopEarly) monitorDirection(setup.stopEarly, bound.heads);
  requireValidation(setup, data);
  const settings = describeSettings({
    setup,
    epochs,
    seed,
    params: resolvedParams(),
    heads: bound.heads,
    network,
    networkFingerprint: fingerprintNetwork(network),
    data,
    dataFolder: folder,
    dataFingerprint: fingerprintData(data),
  });
  requireResumable(run, settings, setup);
  return { run, settings, network, data, bound };
}

function requireValidation({ stopEarly, schedule }: Setup, { split }: PreparedData): void {
  const watcher = stopEarly ? "stopEarly" : schedule?.validates === true ? schedule.name : undefined;
  if (watcher === undefined || split.validate.length > 0) return;
  throw new UserError(
    `${watcher} watches the validation rows, and there are none`,
    "give validate a share of the split",
  );
}

function requireResumable(
  { folder, before, checkpoint, finished }: OpenRun,
  settings: Settings,
  { schedule }: Setup,
): void {
  if (!before) return;
  requireSameSettings(before, settings, { spansRun: schedule?.spansRun ?? false });
  if (finished && (checkpoint?.state.epoch ?? 0) >= settings.epochs) {
    throw new UsageError(
      `${folder.path} is finished`,
      "give more --epochs to go on with it, or begin a new run",
    );
  }
}
