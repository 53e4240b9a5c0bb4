import type { DataDescription } from "./data/defineData.js";
import { prepareData } from "./data/prepareData.js";
import type { Reporter } from "./progress/events.js";
import type { Prepare } from "./run/session.js";
import { trainOn } from "./trainOn.js";
import type { Setup } from "./training/setup.js";

/** What a generated trainer says: the network, how to train it, and on which data. */
export interface Training extends Setup {
  readonly data: DataDescription;
}

/**
 * The main function of a generated trainer. Reads the process's arguments (`--help` lists them), trains, and writes
 * the run folder. Sets the exit code: 0, 1 when spec or data are at fault, 2 for wrong usage, 130 when interrupted.
 */
export function train(training: Training): Promise<void> {
  return trainOn(training, (report) => prepareWith(training.data, report));
}

/** Prepares described data, telling how far that is. */
function prepareWith(data: DataDescription, report: Reporter): Prepare {
  return (options) =>
    prepareData(data, {
      ...options,
      onProgress: ({ input, done, total }) => report({ event: "data", label: input, done, total }),
    });
}
