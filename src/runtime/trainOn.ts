import { readTrainFlags } from "./command/trainFlags.js";
import { UsageError } from "./errors.js";
import { runMain } from "./main.js";
import { requireNativeBackend } from "./nativeBackend.js";
import { createReporter } from "./progress/reporter.js";
import { evaluateRun } from "./run/evaluateRun.js";
import { runTraining } from "./run/runTraining.js";
import type { Prepare } from "./run/session.js";
import type { Reporter } from "./progress/events.js";
import type { Setup } from "./training/setup.js";

/** The main function of a trainer, over data of any origin: reads the process's arguments and does what they say. */
export function trainOn(setup: Setup, prepare: (report: Reporter) => Prepare): Promise<void> {
  return runMain(async () => {
    const flags = readTrainFlags(process.argv.slice(2));
    requireNativeBackend();
    const report = createReporter({ json: flags.json === true });
    if (!flags.evaluate) await runTraining(setup, prepare(report), flags, report);
    else if (flags.run !== undefined)
      await evaluateRun(setup, prepare(report), { ...flags, run: flags.run }, report);
    else throw new UsageError("--evaluate needs the run to evaluate", "add --run DIR");
  });
}
