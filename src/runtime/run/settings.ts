import { createRequire } from "node:module";
import { tensorflowVersion } from "../engine/describe.js";
import type { Network } from "../engine/network.js";
import type { Param } from "../command/params.js";
import type { BoundHead } from "../training/heads.js";
import type { HeadKind, Json, PreparedData, Shape } from "../types.js";
import type { Setup } from "../training/setup.js";

/** A loss, metric, optimizer or schedule with its options. */
export interface Choice {
  readonly name: string;
  readonly options: Json;
}

/** A head, as a run's settings and its report tell of it. */
export interface HeadSettings {
  readonly name: string;
  readonly kind: HeadKind;
  readonly shape: Shape;
  readonly classes?: readonly string[];
  readonly loss: Choice;
  readonly metrics: readonly Choice[];
  readonly weight: number;
}

/** settings.json: all that was decided before the first step. */
export interface Settings {
  readonly name: string;
  readonly versions: { readonly mcnn: string; readonly node: string; readonly tfjs: string };
  readonly epochs: number;
  readonly batchSize: number;
  readonly seed: number;
  readonly params: Readonly<Record<string, Param>>;
  readonly optimizer: Choice;
  readonly schedule: Choice | null;
  readonly clipNorm: number | null;
  readonly clipValue: number | null;
  readonly stopEarly: { readonly monitor: string; readonly patience: number } | null;
  readonly heads: readonly HeadSettings[];
  readonly model: {
    readonly weights: number;
    readonly trainableWeights: number;
    readonly fingerprint: string;
  };
  readonly data: {
    /** Where `--data` pointed; null for the spec's own folder. */
    readonly folder: string | null;
    readonly rows: { readonly train: number; readonly validate: number; readonly test: number };
    readonly fingerprint: string;
  };
}

/** What `describeSettings` puts together. */
export interface SettingsParts {
  readonly setup: Setup;
  readonly epochs: number;
  readonly seed: number;
  readonly params: Readonly<Record<string, Param>>;
  readonly heads: readonly BoundHead[];
  readonly network: Network;
  readonly networkFingerprint: string;
  readonly data: PreparedData;
  readonly dataFolder: string | null;
  readonly dataFingerprint: string;
}

export function describeSettings(parts: SettingsParts): Settings {
  const { setup, epochs, seed, params, heads, network, data } = parts;
  const { train, validate, test } = data.split;
  return {
    name: setup.name,
    versions: { mcnn: ownVersion(), node: process.versions.node, tfjs: tensorflowVersion() },
    epochs,
    batchSize: setup.batchSize,
    seed,
    params,
    optimizer: choice(setup.optimizer),
    schedule: setup.schedule ? choice(setup.schedule) : null,
    clipNorm: setup.clipNorm ?? null,
    clipValue: setup.clipValue ?? null,
    stopEarly: setup.stopEarly ?? null,
    heads: heads.map(({ name, target, shape, loss, metrics, weight }) => ({
      name,
      kind: target.kind,
      shape,
      ...(target.classes && { classes: target.classes }),
      loss: choice(loss),
      metrics: metrics.map(choice),
      weight,
    })),
    model: {
      weights: network.weights.all,
      trainableWeights: network.weights.trainable,
      fingerprint: parts.networkFingerprint,
    },
    data: {
      folder: parts.dataFolder,
      rows: { train: train.length, validate: validate.length, test: test.length },
      fingerprint: parts.dataFingerprint,
    },
  };
}

function choice({ name, options }: Choice): Choice {
  return { name, options };
}

function ownVersion(): string {
  const { version }: { version: string } = createRequire(import.meta.url)("mcnn/package.json");
  return version;
}
