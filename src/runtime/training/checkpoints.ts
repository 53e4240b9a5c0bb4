import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { errorCode, explainWriting } from "../errors.js";
import type { FitState } from "./fitState.js";
import { decodeTensors, encodeTensors, type NamedArray } from "./safetensors.js";

/** All that a run needs to go on. */
export interface Checkpoint extends Remembered {
  readonly state: FitState;
}

/** The part of a checkpoint that an engine gave, and gets back. */
export interface Remembered {
  readonly weights: readonly NamedArray[];
  readonly optimizer: readonly NamedArray[];
  /** The best weights so far, where early stopping keeps them. */
  readonly best: readonly NamedArray[];
}

const pattern = /^step-\d+\.safetensors$/;

/**
 * Writes a checkpoint beside the earlier ones and then removes all but the newest two. A file has its final name
 * only once it is whole and on the disk, so whatever happens the newest one named is good.
 */
export function writeCheckpoint(folder: string, state: FitState, arrays: readonly NamedArray[]): string {
  const path = join(folder, `step-${String(state.step).padStart(9, "0")}.safetensors`);
  const unfinished = `${path}.unfinished`;
  try {
    mkdirSync(folder, { recursive: true });
    writeWhole(unfinished, encodeTensors({ metadata: { state: JSON.stringify(state) }, arrays }));
    renameSync(unfinished, path);
    syncFolder(folder);
  } catch (error) {
    removeIfThere(unfinished);
    throw explainWriting(error, path);
  }
  for (const old of list(folder).slice(2)) rmSync(join(folder, old), { force: true });
  return path;
}

/** The newest checkpoint that can be read; nothing when there is none. */
export function readCheckpoint(folder: string): Checkpoint | undefined {
  for (const name of list(folder)) {
    try {
      const { metadata, arrays } = decodeTensors(readFileSync(join(folder, name)));
      const state: FitState = JSON.parse(metadata["state"] ?? "");
      const part = (prefix: string): NamedArray[] =>
        arrays.flatMap((array) =>
          array.name.startsWith(prefix) ? [{ ...array, name: array.name.slice(prefix.length) }] : [],
        );
      return { state, weights: part("weights/"), optimizer: part("optimizer/"), best: part("best/") };
    } catch {
      continue; // damaged from outside, since ours are whole: the one before it is as good, only older
    }
  }
  return undefined;
}

/** Names of the checkpoints in a folder, the newest first. */
function list(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => pattern.test(name))
      .sort()
      .reverse();
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}

function writeWhole(path: string, pieces: readonly Uint8Array[]): void {
  const file = openSync(path, "w");
  try {
    for (const piece of pieces) {
      for (let done = 0; done < piece.length;) done += writeSync(file, piece, done);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** What cannot be removed either is not what the user needs to hear of. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
}

/** Makes a rename outlive a power cut. Not every platform can open a folder for that. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
