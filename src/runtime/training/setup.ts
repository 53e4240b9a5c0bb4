import type { Clip } from "../engine/engine.js";
import type { BuildNetwork } from "../engine/network.js";
import type { Plan } from "../../plan/plan.js";
import type { Optimizer } from "../optimizers/optimizer.js";
import type { Schedule } from "../schedules/schedule.js";
import type { Head } from "./heads.js";
import type { Misfit } from "./misfit.js";
import type { StopEarly } from "./stopEarly.js";

/** What a generated trainer says of its network and how to train it; its data come separately. */
export interface Setup extends Clip {
  readonly name: string;
  /** The spec that it was made from; a copy goes into the run folder. */
  readonly spec: URL;
  readonly model: BuildNetwork;
  /** The network as the spec has it, for engines that go by it. */
  readonly plan?: Plan;
  /** By name, in the order of the model's outputs. */
  readonly heads: Readonly<Record<string, Head>>;
  /** Where the network has sizes that only the data tell. */
  readonly misfit?: Misfit;
  readonly optimizer: Optimizer;
  readonly schedule?: Schedule;
  readonly batchSize: number;
  readonly epochs: number;
  /** Chosen by chance, and noted in the settings, when it is left out. */
  readonly seed?: number;
  readonly stopEarly?: StopEarly;
  /** How many seconds of an epoch may be lost at most to a kill; 60 unless told. */
  readonly checkpointSeconds?: number;
}
