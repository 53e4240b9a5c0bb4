import { losses } from "../parts/losses/index.js";
import { metrics } from "../parts/metrics/index.js";
import type { Callable } from "../catalogue/options.js";
import { optimizers } from "../parts/optimizers/index.js";
import { schedules } from "../parts/schedules/index.js";
import { splits } from "../parts/splits/index.js";

/** A setting as an editor speaks of it; the checker says what its value must be. */
export interface SettingHelp {
  readonly doc: string;
  /** What its value may call. */
  readonly calls?: readonly Callable[];
  /** What the value usually is. */
  readonly usual: string;
  /** A column of a source, or a head's metric. */
  readonly path?: "column" | "metric";
}

type Settings = Readonly<Record<string, SettingHelp>>;

const train: Settings = {
  optimizer: { doc: "how weights follow their gradients", calls: [...optimizers.values()], usual: "adam" },
  schedule: {
    doc: "how the learning rate changes over the run",
    calls: [...schedules.values()],
    usual: "cosine",
  },
  batchSize: { doc: "rows in one step", usual: "64" },
  epochs: { doc: "how many times all training rows are seen", usual: "10" },
  clipNorm: { doc: "the largest norm of all gradients together", usual: "1.0" },
  clipValue: { doc: "the largest value of a single gradient", usual: "0.5" },
  stopEarly: {
    doc: "stops when what is watched no longer improves, and restores the best weights",
    usual: "{ monitor: loss, patience: 5 }",
  },
  seed: { doc: "makes a run repeatable", usual: "42" },
};

const head: Settings = {
  target: { doc: "the column with the targets", usual: "", path: "column" },
  loss: { doc: "what training minimizes", calls: [...losses.values()], usual: "" },
  weight: { doc: "the loss's share in the sum over all heads; 1 when left out", usual: "1.0" },
  metrics: { doc: "measures of quality over a whole split", calls: [...metrics.values()], usual: "" },
};

const stopEarly: Settings = {
  monitor: { doc: "`loss`, or a head's loss or metric", usual: "loss", path: "metric" },
  patience: { doc: "epochs without improvement before it stops", usual: "5" },
};

const expect: Settings = {
  params: { doc: "weights of the network", usual: "200_000" },
  trainableParams: { doc: "weights that train", usual: "200_000" },
  macs: { doc: "multiply-adds for one row", usual: "5_000_000" },
  activationMemory: { doc: "bytes of all outputs, for one row", usual: "1_000_000" },
  trainingMemory: { doc: "estimated bytes that a training step takes", usual: "2e9" },
};

const owners: Readonly<Record<string, Settings>> = {
  train,
  head,
  stopEarly,
  expect,
  input: { hide: { doc: "the fraction of rows in which training hides an optional input", usual: "0.2" } },
  data: {
    split: {
      doc: "which rows train, which validate and which test",
      calls: [...splits.values()],
      usual: "random(train: 0.8, validate: 0.1, test: 0.1, seed: 7)",
    },
  },
};

/** By the keyword of the declaration, or the setting whose value they are in. */
export function settingsOf(owner: string): Settings {
  return Object.hasOwn(owners, owner) ? (owners[owner] ?? {}) : {};
}

export function settingHelp(owner: string, key: string): SettingHelp | undefined {
  const known = settingsOf(owner);
  return Object.hasOwn(known, key) ? known[key] : undefined;
}
