import { existsSync } from "node:fs";
import { readCheckpoint, type Checkpoint } from "../training/checkpoints.js";
import { readJson } from "./files.js";
import { findRunFolder, newRunFolder, type RunFolder } from "./runFolder.js";
import type { Settings } from "./settings.js";

/** A run's folder, and what an earlier piece of the run left there. */
export interface OpenRun {
  readonly folder: RunFolder;
  /** Those of the piece before, when the run goes on. */
  readonly before?: Settings;
  readonly checkpoint?: Checkpoint;
  readonly finished: boolean;
}

/** Opens the run to go on with, or chooses the folder of a new one. Throws UsageError when there is none. */
export function openRun(name: string, flags: { readonly run?: string; readonly resume?: true }): OpenRun {
  if (!flags.resume) return { folder: newRunFolder(name, flags.run), finished: false };
  const folder = findRunFolder(name, flags.run);
  const checkpoint = readCheckpoint(folder.checkpoints);
  return {
    folder,
    before: readJson<Settings>(folder.settings),
    ...(checkpoint && { checkpoint }),
    finished: existsSync(folder.metrics),
  };
}
